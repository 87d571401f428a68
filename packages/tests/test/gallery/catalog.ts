import { defineCatalog } from '@autumn/sandbox';

const words = { featureId: 'words', interval: 'month' } as const;
const drafts = { featureId: 'drafts', interval: 'month' } as const;

/** One of each: free, monthly and yearly, by the seat with a trial, a top-up and an add-on. */
export const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use', display: { singular: 'word', plural: 'words' } },
    { id: 'drafts', name: 'Drafts', type: 'single_use', display: { singular: 'draft', plural: 'drafts' } },
    { id: 'export_pdf', name: 'PDF export', type: 'boolean' },
    { id: 'support', name: 'Priority support', type: 'boolean' },
    { id: 'seats', name: 'Seats', type: 'continuous_use', display: { singular: 'seat', plural: 'seats' } },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { ...words, includedUsage: 1000 },
        { ...drafts, includedUsage: 3 },
      ],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { ...words, includedUsage: 50_000 },
        { ...drafts, includedUsage: 100 },
        { featureId: 'export_pdf' },
      ],
    },
    {
      id: 'pro_yearly',
      name: 'Pro (yearly)',
      items: [
        { price: 200, interval: 'year' },
        { ...words, includedUsage: 50_000 },
        { ...drafts, includedUsage: 100 },
        { featureId: 'export_pdf' },
      ],
    },
    {
      id: 'studio',
      name: 'Studio',
      items: [
        { price: 50, interval: 'month' },
        { ...words, includedUsage: 'inf', interval: null },
        { ...drafts, includedUsage: 'inf', interval: null },
        { featureId: 'export_pdf' },
        { featureId: 'seats', includedUsage: 2, price: 10, interval: 'month', usageModel: 'prepaid', billingUnits: 1 },
      ],
      freeTrial: { length: 14, duration: 'day', cardRequired: true },
    },
    { id: 'word_pack', name: '10,000 words', items: [{ price: 8 }, { featureId: 'words', includedUsage: 10_000 }] },
    {
      id: 'support',
      name: 'Priority support',
      isAddOn: true,
      items: [{ price: 15, interval: 'month' }, { featureId: 'support' }],
    },
  ],
});
