/** The public names of the contract: schemas (values) and their types, under one name each. */

export {
  BalanceBreakdown,
  Customer,
  CustomerData,
  CustomerEntity,
  CustomerFeature,
  CustomerInvoice,
  CustomerProduct,
  CustomerReferral,
  EntityData,
  FeatureBalance,
  Rollover,
} from '../schemas/customer.ts';
export {
  CustomerId,
  EntityId,
  EpochMs,
  FeatureId,
  ProductId,
  type Register,
} from '../schemas/ids.ts';
export { inEnglish } from '../schemas/in-english.ts';
export {
  CreditCost,
  Feature,
  FeatureDisplay,
  FreeTrial,
  ItemConfig,
  ItemDisplay,
  PriceTier,
  Product,
  ProductItem,
  ProductProperties,
  RolloverConfig,
} from '../schemas/product.ts';
export {
  AttachInvoice,
  AttachParams,
  AttachResult,
  CustomTrial,
  FeatureOptions,
} from './attach.ts';
export { AttachPreviewResult } from './attach-preview.ts';
export { CreateBalanceParams, UpdateBalanceParams } from './balances.ts';
export { CancelParams, CancelResult } from './cancel.ts';
export { CheckParams, CheckPreview, CheckResult } from './check.ts';
export { CheckoutLine, CheckoutResult } from './checkout.ts';
export {
  DeleteCustomerParams,
  ListCustomersParams,
  ListCustomersResult,
  UpdateCustomerParams,
} from './customer-records.ts';
export { SearchCustomersParams, SearchCustomersResult } from './customer-search.ts';
export {
  BillingPortalParams,
  BillingPortalResult,
  CreateCustomerParams,
  CustomerExpand,
  GetCustomerParams,
} from './customers.ts';
export {
  defineEndpoint,
  type Endpoint,
  exactlyOne,
  type ParamsOf,
  type Repeat,
  type ResultOf,
  type Rule,
} from './endpoint.ts';
export {
  CreateEntityParams,
  CreateEntityResult,
  DeleteEntityParams,
  Entity,
  EntityRow,
  GetEntityParams,
  ListEntitiesParams,
  ListEntitiesResult,
  NewEntity,
  TransferParams,
} from './entities.ts';
export {
  EventDeduction,
  ListEventsParams,
  ListEventsResult,
  QueryParams,
  QueryResult,
  QueryRow,
  UsageEvent,
} from './events.ts';
export { GetFeatureParams, ListFeaturesParams, ListFeaturesResult, UpdateFeatureParams } from './feature-records.ts';
export { CreateFeatureParams } from './features.ts';
export {
  PricingTableItem,
  PricingTableParams,
  PricingTableProduct,
  PricingTableResult,
} from './pricing-table.ts';
export {
  CopyProductParams,
  CopyProductResult,
  DeleteProductParams,
  GetProductParams,
  ProductUsageParams,
  ProductUsageResult,
  UpdateProductParams,
} from './product-records.ts';
export {
  CreateProductParams,
  FreeTrialInput,
  ListProductsParams,
  ListProductsResult,
  ProductItemInput,
} from './products.ts';
export {
  GetRedemptionParams,
  RedeemReferralParams,
  RedeemReferralResult,
  Redemption,
  ReferralCodeParams,
  ReferralCodeResult,
} from './referrals.ts';
export { SetupPaymentParams, SetupPaymentResult } from './setup-payment.ts';
export { Success } from './success.ts';
export { TrackParams, TrackResult } from './track.ts';
export { SetBalancesParams, SetUsageParams } from './usage.ts';
