import type { CatalogSource } from '../catalog.ts';

/**
 * A tool that is sold per seat: a free plan for one, a team whose further seats are invoiced the moment they
 * are taken, and a business that has ten and buys further ones ahead. A seat is an entity: `entities.create` takes one.
 */
export const catalog: CatalogSource = {
  features: [
    { id: 'seats', name: 'Seats', type: 'continuous_use', display: { singular: 'seat', plural: 'seats' } },
    { id: 'projects', name: 'Projects', type: 'continuous_use', display: { singular: 'project', plural: 'projects' } },
    { id: 'single_sign_on', name: 'Single sign-on', type: 'boolean' },
  ],
  products: [
    {
      id: 'personal',
      name: 'Personal',
      isDefault: true,
      items: [
        { featureId: 'seats', includedUsage: 1 },
        { featureId: 'projects', includedUsage: 3 },
      ],
    },
    {
      id: 'team',
      name: 'Team',
      freeTrial: { length: 14 },
      items: [
        { price: 30, interval: 'month' },
        {
          featureId: 'seats',
          includedUsage: 3,
          price: 10,
          interval: 'month',
          usageModel: 'pay_per_use',
          config: { onIncrease: 'prorate_immediately', onDecrease: 'prorate_immediately' },
        },
        { featureId: 'projects', includedUsage: 'inf' },
      ],
    },
    {
      id: 'business',
      name: 'Business',
      items: [
        { price: 90, interval: 'month' },
        { featureId: 'seats', includedUsage: 10, price: 8, interval: 'month', usageModel: 'prepaid', billingUnits: 1 },
        { featureId: 'projects', includedUsage: 'inf' },
        { featureId: 'single_sign_on' },
      ],
    },
  ],
};
