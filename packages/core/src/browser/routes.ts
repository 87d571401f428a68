import type * as z from 'zod/mini';
import { CreateEntityIntent, DeleteEntityIntent, EntityIntent } from './entity-intents.ts';
import type { CreatedEntityView, DeletedEntityView, EntitiesView, EntityView } from './entity-views.ts';
import {
  AttachIntent,
  BillingPortalIntent,
  CancelIntent,
  CheckIntent,
  CustomerIntent,
  NoParams,
  PurchaseIntent,
  RedeemReferralIntent,
  ReferralCodeIntent,
  SetupPaymentIntent,
} from './intents.ts';
import { EventsIntent, QueryIntent, TrackIntent } from './usage-intents.ts';
import type { EventsView, QueryView, TrackView } from './usage-views.ts';
import type {
  AttachView,
  BootstrapView,
  CancelView,
  CheckoutView,
  CheckView,
  CustomerView,
  ProductsView,
  RedeemReferralView,
  ReferralCodeView,
  UrlView,
} from './views.ts';

/** A browser route, and the type of the view it answers with (which exists for the compiler only). */
export interface BrowserRoute<Intent, View> {
  readonly intent: z.ZodMiniType<Intent>;
  readonly view?: View;
}

const route =
  <View>() =>
  <Intent>(intent: z.ZodMiniType<Intent>): BrowserRoute<Intent, View> => ({
    intent,
  });

/** Everything that is reachable from a browser: `POST {basePath}/<name>`. */
export const browserRoutes = {
  bootstrap: route<BootstrapView>()(NoParams),
  customer: route<CustomerView>()<CustomerIntent>(CustomerIntent),
  products: route<ProductsView>()(NoParams),
  check: route<CheckView>()<CheckIntent>(CheckIntent),
  attach: route<AttachView>()<AttachIntent>(AttachIntent),
  checkout: route<CheckoutView>()<PurchaseIntent>(PurchaseIntent),
  cancel: route<CancelView>()<CancelIntent>(CancelIntent),
  billingPortal: route<UrlView>()<BillingPortalIntent>(BillingPortalIntent),
  setupPayment: route<UrlView>()<SetupPaymentIntent>(SetupPaymentIntent),
  query: route<QueryView>()<QueryIntent>(QueryIntent),
  events: route<EventsView>()<EventsIntent>(EventsIntent),
  entity: route<EntityView>()<EntityIntent>(EntityIntent),
  entities: route<EntitiesView>()(NoParams),
  createEntity: route<CreatedEntityView>()<CreateEntityIntent>(CreateEntityIntent),
  deleteEntity: route<DeletedEntityView>()<DeleteEntityIntent>(DeleteEntityIntent),
  referralCode: route<ReferralCodeView>()<ReferralCodeIntent>(ReferralCodeIntent),
  redeemReferral: route<RedeemReferralView>()<RedeemReferralIntent>(RedeemReferralIntent),
  track: route<TrackView>()<TrackIntent>(TrackIntent),
};

export type BrowserRoutes = typeof browserRoutes;
export type BrowserRouteName = keyof BrowserRoutes;
export type IntentOf<Name extends BrowserRouteName> =
  BrowserRoutes[Name] extends BrowserRoute<infer Intent, infer _> ? Intent : never;
export type ViewOf<Name extends BrowserRouteName> = NonNullable<BrowserRoutes[Name]['view']>;
