import type { CatalogSource } from '../catalog.ts';

/**
 * An API that is billed by use: a free plan that stops, one that goes on at prices that fall with the volume,
 * and one that goes on up to a limit.
 */
export const catalog: CatalogSource = {
  features: [
    { id: 'requests', name: 'Requests', type: 'single_use', display: { singular: 'request', plural: 'requests' } },
    { id: 'webhooks', name: 'Webhooks', type: 'boolean' },
    { id: 'dedicated_ip', name: 'Dedicated address', type: 'boolean' },
  ],
  products: [
    {
      id: 'hobby',
      name: 'Hobby',
      isDefault: true,
      items: [{ featureId: 'requests', includedUsage: 10_000, interval: 'month' }],
    },
    {
      id: 'growth',
      name: 'Growth',
      items: [
        { price: 29, interval: 'month' },
        {
          featureId: 'requests',
          includedUsage: 100_000,
          interval: 'month',
          usageModel: 'pay_per_use',
          billingUnits: 1_000,
          tiers: [
            { to: 400_000, amount: 0.5 },
            { to: 1_900_000, amount: 0.4 },
            { to: 'inf', amount: 0.25 },
          ],
        },
        { featureId: 'webhooks' },
      ],
    },
    {
      id: 'scale',
      name: 'Scale',
      items: [
        { price: 299, interval: 'month' },
        {
          featureId: 'requests',
          includedUsage: 1_000_000,
          price: 0.2,
          interval: 'month',
          usageModel: 'pay_per_use',
          billingUnits: 1_000,
          usageLimit: 20_000_000,
        },
        { featureId: 'webhooks' },
        { featureId: 'dedicated_ip' },
      ],
    },
  ],
};
