import * as z from 'zod';
import { EntityId, FeatureId, ProductId } from '../schemas/ids.ts';
import type {
  AttachView,
  BootstrapView,
  CancelView,
  CheckoutView,
  CheckView,
  CustomerView,
  ProductsView,
  TrackView,
  UrlView,
} from './views.ts';

/**
 * The intents that a browser may send: allow-lists, so a field that is not here does not exist for it.
 * Who it is, what is permitted and where it may return to is added by the server.
 */
const NoParams = z.strictObject({});

const QuantityIntent = z.strictObject({
  featureId: FeatureId,
  /** Units, bought ahead. */
  quantity: z.number().int().nonnegative().max(1_000_000),
});

export const CheckIntent = z.strictObject({
  featureId: FeatureId.optional(),
  productId: ProductId.optional(),
  /** Units of the feature. @default 1 */
  requiredBalance: z.number().nonnegative().max(1e12).optional(),
  entityId: EntityId.optional(),
});
export interface CheckIntent extends z.infer<typeof CheckIntent> {}

export const PurchaseIntent = z.strictObject({
  productId: ProductId,
  options: z.array(QuantityIntent).max(20).optional(),
  entityId: EntityId.optional(),
  /** Where the payment page returns to; the policy's origins only. */
  successUrl: z.string().max(2048).optional(),
});
export interface PurchaseIntent extends z.infer<typeof PurchaseIntent> {}

export const AttachIntent = PurchaseIntent.extend({
  /** One per click: the same intent sent twice buys once. */
  intentId: z.string().min(8).max(64).optional(),
});
export interface AttachIntent extends z.infer<typeof AttachIntent> {}

export const CancelIntent = z.strictObject({
  productId: ProductId,
  entityId: EntityId.optional(),
});
export interface CancelIntent extends z.infer<typeof CancelIntent> {}

export const BillingPortalIntent = z.strictObject({
  returnUrl: z.string().max(2048).optional(),
});
export interface BillingPortalIntent extends z.infer<typeof BillingPortalIntent> {}

export const TrackIntent = z.strictObject({
  featureId: FeatureId,
  /** Units of the feature, more than 0. @default 1 */
  value: z.number().positive().max(1e12).optional(),
  entityId: EntityId.optional(),
  /** One per event, so that sending it again counts it once. */
  eventId: z.string().min(8).max(64).optional(),
});
export interface TrackIntent extends z.infer<typeof TrackIntent> {}

/** A browser route, and the type of the view it answers with (which exists for the compiler only). */
export interface BrowserRoute<Intent, View> {
  readonly intent: z.ZodType<Intent>;
  readonly view?: View;
}

const route =
  <View>() =>
  <Intent>(intent: z.ZodType<Intent>): BrowserRoute<Intent, View> => ({
    intent,
  });

/** Everything that is reachable from a browser: `POST {basePath}/<name>`. */
export const browserRoutes = {
  bootstrap: route<BootstrapView>()(NoParams),
  customer: route<CustomerView>()(NoParams),
  products: route<ProductsView>()(NoParams),
  check: route<CheckView>()<CheckIntent>(CheckIntent),
  attach: route<AttachView>()<AttachIntent>(AttachIntent),
  checkout: route<CheckoutView>()<PurchaseIntent>(PurchaseIntent),
  cancel: route<CancelView>()<CancelIntent>(CancelIntent),
  billingPortal: route<UrlView>()<BillingPortalIntent>(BillingPortalIntent),
  track: route<TrackView>()<TrackIntent>(TrackIntent),
};

export type BrowserRoutes = typeof browserRoutes;
export type BrowserRouteName = keyof BrowserRoutes;
export type IntentOf<Name extends BrowserRouteName> =
  BrowserRoutes[Name] extends BrowserRoute<infer Intent, infer _> ? Intent : never;
export type ViewOf<Name extends BrowserRouteName> = NonNullable<BrowserRoutes[Name]['view']>;
