import type { CatalogSource } from '../catalog.ts';

/**
 * An AI product that is paid in credits: messages and images draw on one pot at their own costs, the pot is
 * filled every month, what Pro leaves over lasts one month more, and packs of credits top it up for good.
 */
export const catalog: CatalogSource = {
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use', display: { singular: 'message', plural: 'messages' } },
    { id: 'images', name: 'Images', type: 'single_use', display: { singular: 'image', plural: 'images' } },
    {
      id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      display: { singular: 'credit', plural: 'credits' },
      creditSchema: [
        { meteredFeatureId: 'messages', creditCost: 1 },
        { meteredFeatureId: 'images', creditCost: 8 },
      ],
    },
    { id: 'best_models', name: 'Best models', type: 'boolean' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'credits', includedUsage: 50, interval: 'month' }],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        {
          featureId: 'credits',
          includedUsage: 1_000,
          interval: 'month',
          config: { rollover: { max: 500, duration: 'month', length: 1 } },
        },
        { featureId: 'best_models' },
      ],
    },
    {
      id: 'max',
      name: 'Max',
      items: [
        { price: 100, interval: 'month' },
        { featureId: 'credits', includedUsage: 6_000, interval: 'month' },
        { featureId: 'best_models' },
      ],
    },
    {
      id: 'top_up',
      name: 'Credit pack',
      isAddOn: true,
      items: [{ featureId: 'credits', price: 10, interval: null, usageModel: 'prepaid', billingUnits: 500 }],
    },
  ],
};
