/**
 * Endpoints of the real API's 1.2 surface, by the name of their client method where there is one.
 * Those that the contract does not have answer 501 with this name, never a guess.
 */
export const surface: readonly (readonly [name: string, method: string, path: string])[] = [
  ['attachPreview', 'POST', '/attach/preview'],
  ['usage', 'POST', '/usage'],
  ['query', 'POST', '/query'],
  ['events.aggregate', 'POST', '/events/aggregate'],
  ['events.list', 'POST', '/events/list'],
  ['setupPayment', 'POST', '/setup_payment'],
  ['customers.list', 'GET', '/customers'],
  ['customers.update', 'POST', '/customers/:customerId'],
  ['customers.delete', 'DELETE', '/customers/:customerId'],
  ['customers.getBillingPortal', 'GET', '/customers/:customerId/billing_portal'],
  ['customers.products', 'GET', '/customers/:customerId/products'],
  ['customers.pricingTable', 'GET', '/components/pricing_table'],
  ['customers.addCoupon', 'POST', '/customers/:customerId/coupons/:couponId'],
  ['customers.removeCoupon', 'DELETE', '/customers/:customerId/coupons'],
  ['features.setBalances', 'POST', '/customers/:customerId/balances'],
  ['balances.create', 'POST', '/balances/create'],
  ['balances.list', 'GET', '/balances/list'],
  ['balances.update', 'POST', '/balances/update'],
  ['entities.create', 'POST', '/customers/:customerId/entities'],
  ['entities.list', 'GET', '/customers/:customerId/entities'],
  ['entities.get', 'GET', '/customers/:customerId/entities/:entityId'],
  ['entities.delete', 'DELETE', '/customers/:customerId/entities/:entityId'],
  ['entities.transfer', 'POST', '/customers/:customerId/transfer'],
  ['products.get', 'GET', '/products/:productId'],
  ['products.update', 'POST', '/products/:productId'],
  ['products.delete', 'DELETE', '/products/:productId'],
  ['products.copy', 'POST', '/products/:productId/copy'],
  ['products.hasCustomers', 'POST', '/products/:productId/has_customers'],
  ['products.deletionInfo', 'GET', '/products/:productId/deletion_info'],
  ['products.getReferralCode', 'POST', '/referrals/code'],
  ['products.redeemReferralCode', 'POST', '/referrals/redeem'],
  ['redemptions.get', 'GET', '/redemptions/:redemptionId'],
  ['features.list', 'GET', '/features'],
  ['features.get', 'GET', '/features/:featureId'],
  ['features.update', 'POST', '/features/:featureId'],
  ['features.delete', 'DELETE', '/features/:featureId'],
  ['rewards.create', 'POST', '/rewards'],
  ['rewards.get', 'GET', '/rewards/:rewardId'],
  ['rewards.delete', 'DELETE', '/rewards/:rewardId'],
  ['rewardPrograms.create', 'POST', '/reward_programs'],
  ['rewardPrograms.delete', 'DELETE', '/reward_programs/:programId'],
  ['trackTokens', 'POST', '/track_tokens'],
];

/** Other names that the real API has for the same thing. */
export const aliases: Readonly<Record<string, string>> = {
  '/entitled': '/check',
  '/events': '/track',
  '/products_beta': '/products',
};

/** Changes that the real API takes as PATCH as well. */
export const alsoPatched: ReadonlySet<string> = new Set(['customers.update', 'products.update']);
