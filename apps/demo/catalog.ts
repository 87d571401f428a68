import { defineCatalog } from '@autumn/sandbox';

/** What Inkwell sells. The sandbox loads this file; on the real service the same plans live in the dashboard. */
export const catalog = defineCatalog({
  features: [
    {
      id: 'words',
      name: 'AI words',
      type: 'single_use',
      display: { singular: 'AI word', plural: 'AI words' },
    },
    {
      id: 'style_checks',
      name: 'Style checks',
      type: 'single_use',
      display: { singular: 'style check', plural: 'style checks' },
    },
    { id: 'brand_voice', name: 'Brand voice', type: 'boolean' },
    {
      id: 'seats',
      name: 'Seats',
      type: 'continuous_use',
      display: { singular: 'seat', plural: 'seats' },
    },
    {
      id: 'cover',
      name: 'Cover images',
      type: 'single_use',
      display: { singular: 'cover', plural: 'covers' },
    },
    {
      id: 'narration',
      name: 'Narrations',
      type: 'single_use',
      display: { singular: 'narration', plural: 'narrations' },
    },
    {
      id: 'credits',
      name: 'Studio credits',
      type: 'credit_system',
      display: { singular: 'studio credit', plural: 'studio credits' },
      creditSchema: [
        { meteredFeatureId: 'cover', creditCost: 10 },
        { meteredFeatureId: 'narration', creditCost: 4 },
      ],
    },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { featureId: 'words', includedUsage: 500, interval: 'month' },
        { featureId: 'style_checks', includedUsage: 10, interval: 'month' },
        { featureId: 'credits', includedUsage: 20, interval: 'month' },
      ],
    },
    {
      id: 'pro',
      name: 'Pro',
      freeTrial: { length: 14, duration: 'day' },
      items: [
        { price: 18, interval: 'month' },
        { featureId: 'words', includedUsage: 20_000, interval: 'month' },
        { featureId: 'style_checks', includedUsage: 'inf' },
        { featureId: 'credits', includedUsage: 200, interval: 'month' },
        { featureId: 'brand_voice' },
      ],
    },
    {
      id: 'pro_yearly',
      name: 'Pro yearly',
      freeTrial: { length: 14, duration: 'day' },
      items: [
        { price: 180, interval: 'year' },
        { featureId: 'words', includedUsage: 20_000, interval: 'month' },
        { featureId: 'style_checks', includedUsage: 'inf' },
        { featureId: 'credits', includedUsage: 200, interval: 'month' },
        { featureId: 'brand_voice' },
      ],
    },
    {
      id: 'team',
      name: 'Team',
      items: [
        { price: 20, interval: 'month' },
        {
          featureId: 'seats',
          includedUsage: 2,
          price: 12,
          interval: 'month',
          usageModel: 'prepaid',
          billingUnits: 1,
        },
        { featureId: 'words', includedUsage: 100_000, interval: 'month' },
        { featureId: 'style_checks', includedUsage: 'inf' },
        { featureId: 'credits', includedUsage: 1_000, interval: 'month' },
        { featureId: 'brand_voice' },
      ],
    },
    {
      id: 'credit_pack',
      name: 'Credit pack',
      isAddOn: true,
      items: [
        {
          featureId: 'credits',
          price: 9,
          interval: null,
          usageModel: 'prepaid',
          billingUnits: 100,
        },
      ],
    },
  ],
});
