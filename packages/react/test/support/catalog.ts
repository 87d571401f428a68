import { defineCatalog } from '@autumn/sandbox';

/** A small shop: a plan in two intervals, one by the seat, a top-up and an add-on. */
export const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use', display: { singular: 'word', plural: 'words' } },
    { id: 'drafts', name: 'Drafts', type: 'single_use', display: { singular: 'draft', plural: 'drafts' } },
    { id: 'export_pdf', name: 'PDF export', type: 'boolean' },
    { id: 'support', name: 'Priority support', type: 'boolean' },
    { id: 'seats', name: 'Seats', type: 'continuous_use', display: { singular: 'seat', plural: 'seats' } },
    { id: 'cover', name: 'Cover', type: 'single_use' },
    {
      id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      creditSchema: [{ meteredFeatureId: 'cover', creditCost: 3 }],
    },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { featureId: 'words', includedUsage: 1000, interval: 'month' },
        { featureId: 'drafts', includedUsage: 3, interval: 'month' },
        { featureId: 'credits', includedUsage: 10, interval: 'month' },
      ],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 50_000, interval: 'month' },
        { featureId: 'drafts', includedUsage: 100, interval: 'month' },
        { featureId: 'credits', includedUsage: 100, interval: 'month' },
        { featureId: 'export_pdf' },
      ],
    },
    {
      id: 'pro_yearly',
      name: 'Pro (yearly)',
      items: [
        { price: 200, interval: 'year' },
        { featureId: 'words', includedUsage: 50_000, interval: 'month' },
        { featureId: 'drafts', includedUsage: 100, interval: 'month' },
        { featureId: 'credits', includedUsage: 100, interval: 'month' },
        { featureId: 'export_pdf' },
      ],
    },
    {
      id: 'studio',
      name: 'Studio',
      items: [
        { price: 50, interval: 'month' },
        { featureId: 'words', includedUsage: 'inf' },
        { featureId: 'drafts', includedUsage: 'inf' },
        { featureId: 'credits', includedUsage: 1000, interval: 'month' },
        { featureId: 'export_pdf' },
        { featureId: 'seats', includedUsage: 2, price: 10, interval: 'month', usageModel: 'prepaid', billingUnits: 1 },
      ],
      freeTrial: { length: 14, duration: 'day', cardRequired: true },
    },
    {
      id: 'word_pack',
      name: '10,000 words',
      isAddOn: true,
      items: [{ price: 8 }, { featureId: 'words', includedUsage: 10_000 }],
    },
    {
      id: 'support',
      name: 'Priority support',
      isAddOn: true,
      items: [{ price: 15, interval: 'month' }, { featureId: 'support' }],
    },
  ],
});
