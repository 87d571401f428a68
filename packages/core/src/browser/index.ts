export { CreateEntityIntent, DeleteEntityIntent, EntityIntent } from './entity-intents.ts';
export type {
  CreatedEntityView,
  DeletedEntityView,
  EntitiesView,
  EntityRowView,
  EntityView,
} from './entity-views.ts';
export {
  AttachIntent,
  BillingPortalIntent,
  CancelIntent,
  CheckIntent,
  CustomerIntent,
  PurchaseIntent,
  RedeemReferralIntent,
  ReferralCodeIntent,
  SetupPaymentIntent,
} from './intents.ts';
export {
  type BrowserRoute,
  type BrowserRouteName,
  type BrowserRoutes,
  browserRoutes,
  type IntentOf,
  type ViewOf,
} from './routes.ts';
export { EventsIntent, QueryIntent, TrackIntent } from './usage-intents.ts';
export type { EventsView, EventView, QueryView, TrackView, UsageRowView } from './usage-views.ts';
export type {
  AttachView,
  BootstrapView,
  BrowserError,
  CancelView,
  CheckoutLineView,
  CheckoutView,
  CheckView,
  CustomerProductView,
  CustomerView,
  FreeTrialView,
  Half,
  InvoiceView,
  PaymentMethodView,
  ProductItemView,
  ProductsView,
  ProductView,
  RedeemReferralView,
  ReferralCodeView,
  Source,
  UrlView,
} from './views.ts';
