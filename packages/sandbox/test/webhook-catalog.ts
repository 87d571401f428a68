import type { CatalogSource } from '../src/index.ts';

/** One product to begin with, two to move between, and balances of entities. */
export const catalog: CatalogSource = {
  features: [
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'calls', name: 'Calls', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'words', includedUsage: 10, interval: 'month' }],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 100, interval: 'month' },
      ],
    },
    {
      id: 'team',
      name: 'Team',
      items: [
        { price: 50, interval: 'month' },
        { featureId: 'calls', includedUsage: 5, price: 1, usageModel: 'pay_per_use', usageLimit: 8, interval: 'month' },
      ],
    },
    {
      id: 'each',
      name: 'Each',
      isAddOn: true,
      items: [
        { featureId: 'words', includedUsage: 3, interval: 'month', entityFeatureId: 'seats' },
        { featureId: 'seats', includedUsage: 5 },
      ],
    },
  ],
};
