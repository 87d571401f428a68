/** The public names of the contract: schemas (values) and their types, under one name each, and the endpoints. */

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
  attach,
  CustomTrial,
  FeatureOptions,
} from './attach.ts';
export { AttachPreviewResult, attachPreview } from './attach-preview.ts';
export { CreateBalanceParams, createBalance, UpdateBalanceParams, updateBalance } from './balances.ts';
export { CancelParams, CancelResult, cancel } from './cancel.ts';
export { CheckParams, CheckPreview, CheckResult, check } from './check.ts';
export { CheckoutLine, CheckoutResult, checkout } from './checkout.ts';
export {
  DeleteCustomerParams,
  deleteCustomer,
  ListCustomersParams,
  ListCustomersResult,
  listCustomers,
  UpdateCustomerParams,
  updateCustomer,
} from './customer-records.ts';
export { SearchCustomersParams, SearchCustomersResult, searchCustomers } from './customer-search.ts';
export {
  BillingPortalParams,
  BillingPortalResult,
  CreateCustomerParams,
  CustomerExpand,
  createCustomer,
  GetCustomerParams,
  getBillingPortal,
  getCustomer,
} from './customers.ts';
export {
  defineEndpoint,
  type Endpoint,
  type EndpointTable,
  type Example,
  exactlyOne,
  isEndpoint,
  type ParamsOf,
  type Repeat,
  type ResultOf,
  type Rule,
} from './endpoint.ts';
export {
  CreateEntityParams,
  CreateEntityResult,
  createEntity,
  DeleteEntityParams,
  deleteEntity,
  Entity,
  EntityRow,
  GetEntityParams,
  getEntity,
  ListEntitiesParams,
  ListEntitiesResult,
  listEntities,
  NewEntity,
  TransferParams,
  transferEntity,
} from './entities.ts';
export {
  aggregateEvents,
  EventDeduction,
  ListEventsParams,
  ListEventsResult,
  listEvents,
  QueryParams,
  QueryResult,
  QueryRow,
  query,
  UsageEvent,
} from './events.ts';
export {
  deleteFeature,
  GetFeatureParams,
  getFeature,
  ListFeaturesParams,
  ListFeaturesResult,
  listFeatures,
  UpdateFeatureParams,
  updateFeature,
} from './feature-records.ts';
export { CreateFeatureParams, createFeature } from './features.ts';
export {
  PricingTableItem,
  PricingTableParams,
  PricingTableProduct,
  PricingTableResult,
  pricingTable,
} from './pricing-table.ts';
export {
  CopyProductParams,
  CopyProductResult,
  copyProduct,
  DeleteProductParams,
  deleteProduct,
  GetProductParams,
  getProduct,
  ProductUsageParams,
  ProductUsageResult,
  productHasCustomers,
  UpdateProductParams,
  updateProduct,
} from './product-records.ts';
export {
  CreateProductParams,
  createProduct,
  FreeTrialInput,
  ListProductsParams,
  ListProductsResult,
  listProducts,
  ProductItemInput,
} from './products.ts';
export {
  GetRedemptionParams,
  getRedemption,
  getReferralCode,
  RedeemReferralParams,
  RedeemReferralResult,
  Redemption,
  ReferralCodeParams,
  ReferralCodeResult,
  redeemReferralCode,
} from './referrals.ts';
export { SetupPaymentParams, SetupPaymentResult, setupPayment } from './setup-payment.ts';
export { Success } from './success.ts';
export { TrackParams, TrackResult, track } from './track.ts';
export { SetBalancesParams, SetUsageParams, setBalances, usage } from './usage.ts';
