import { attachExample } from './attach.ts';
import { attachPreviewExample } from './attach-preview.ts';
import { createBalanceExample, updateBalanceExample } from './balances.ts';
import { cancelExample } from './cancel.ts';
import { checkExample } from './check.ts';
import { checkoutExample } from './checkout.ts';
import { deleteCustomerExample, listCustomersExample, updateCustomerExample } from './customer-records.ts';
import { searchCustomersExample } from './customer-search.ts';
import { createCustomerExample, getBillingPortalExample, getCustomerExample } from './customers.ts';
import type { Endpoint, Example } from './endpoint.ts';
import {
  createEntityExample,
  deleteEntityExample,
  getEntityExample,
  listEntitiesExample,
  transferEntityExample,
} from './entities.ts';
import { listEventsExample, queryExample } from './events.ts';
import {
  deleteFeatureExample,
  getFeatureExample,
  listFeaturesExample,
  updateFeatureExample,
} from './feature-records.ts';
import { createFeatureExample } from './features.ts';
import { pricingTableExample } from './pricing-table.ts';
import {
  copyProductExample,
  deleteProductExample,
  getProductExample,
  productHasCustomersExample,
  updateProductExample,
} from './product-records.ts';
import { createProductExample, listProductsExample } from './products.ts';
import { getRedemptionExample, getReferralCodeExample, redeemReferralCodeExample } from './referrals.ts';
import { setupPaymentExample } from './setup-payment.ts';
import { trackExample } from './track.ts';
import { setBalancesExample, usageExample } from './usage.ts';

/** By the endpoint's id. A table of its own, so that a bundle does without. */
const examples: Readonly<Record<string, Example>> = {
  attachPreview: attachPreviewExample,
  attach: attachExample,
  'balances.create': createBalanceExample,
  'balances.update': updateBalanceExample,
  cancel: cancelExample,
  check: checkExample,
  checkout: checkoutExample,
  'customers.list': listCustomersExample,
  'customers.update': updateCustomerExample,
  'customers.delete': deleteCustomerExample,
  'customers.search': searchCustomersExample,
  'customers.create': createCustomerExample,
  'customers.get': getCustomerExample,
  'customers.getBillingPortal': getBillingPortalExample,
  'entities.create': createEntityExample,
  'entities.get': getEntityExample,
  'entities.list': listEntitiesExample,
  'entities.delete': deleteEntityExample,
  'entities.transfer': transferEntityExample,
  query: queryExample,
  'events.aggregate': queryExample,
  'events.list': listEventsExample,
  'features.list': listFeaturesExample,
  'features.get': getFeatureExample,
  'features.update': updateFeatureExample,
  'features.delete': deleteFeatureExample,
  'features.create': createFeatureExample,
  'customers.pricingTable': pricingTableExample,
  'products.get': getProductExample,
  'products.update': updateProductExample,
  'products.delete': deleteProductExample,
  'products.hasCustomers': productHasCustomersExample,
  'products.copy': copyProductExample,
  'products.create': createProductExample,
  'products.list': listProductsExample,
  'products.getReferralCode': getReferralCodeExample,
  'products.redeemReferralCode': redeemReferralCodeExample,
  'products.getRedemption': getRedemptionExample,
  setupPayment: setupPaymentExample,
  track: trackExample,
  usage: usageExample,
  'features.setBalances': setBalancesExample,
};

/** A call of this endpoint and what it may answer: for documentation and tests. */
export const exampleOf = <Params, Result>({ id }: Endpoint<Params, Result>): Example<Params, Result> =>
  examples[id] as Example<Params, Result>;
