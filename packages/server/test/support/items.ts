/** A line of a product as the API tells it, with costs and margins. */
export const item = {
  type: 'priced_feature',
  featureId: 'credits',
  featureType: 'single_use',
  feature: {
    id: 'credits',
    name: 'Credits',
    type: 'credit_system',
    display: { singular: 'credit', plural: 'credits', internal: 'x' },
    creditSchema: [{ featureId: 'cover', creditAmount: 7 }],
  },
  includedUsage: 20,
  interval: 'month',
  intervalCount: 3,
  price: 4,
  tiers: [{ to: 10, amount: 2, cost: 1 }],
  usageModel: 'prepaid',
  billingUnits: 100,
  entityFeatureId: 'seats',
  quantity: 5,
  display: { primaryText: '20 credits', secondaryText: 'then $4' },
  config: { margin: 0.4 },
};

/** What of it a browser sees. */
export const shownItem = {
  type: 'priced_feature',
  featureId: 'credits',
  featureType: 'single_use',
  feature: {
    id: 'credits',
    name: 'Credits',
    type: 'credit_system',
    display: { singular: 'credit', plural: 'credits' },
  },
  includedUsage: 20,
  interval: 'month',
  intervalCount: 3,
  price: 4,
  tiers: [{ to: 10, amount: 2 }],
  usageModel: 'prepaid',
  billingUnits: 100,
  entityFeatureId: 'seats',
  quantity: 5,
  display: { primaryText: '20 credits', secondaryText: 'then $4' },
};
