import { defineCatalog } from '@autumn/sandbox';

/** What the examples sell. */
export const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'AI words', type: 'single_use', display: { singular: 'word', plural: 'words' } },
    { id: 'export_pdf', name: 'PDF export', type: 'boolean' },
    { id: 'seats', name: 'Seats', type: 'continuous_use', display: { singular: 'seat', plural: 'seats' } },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { featureId: 'words', includedUsage: 1000, interval: 'month' },
        { featureId: 'seats', includedUsage: 2 },
      ],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 50_000, interval: 'month' },
        { featureId: 'export_pdf' },
        { featureId: 'seats', includedUsage: 5 },
      ],
    },
    {
      id: 'pro_yearly',
      name: 'Pro yearly',
      items: [
        { price: 200, interval: 'year' },
        { featureId: 'words', includedUsage: 50_000, interval: 'month' },
        { featureId: 'export_pdf' },
        { featureId: 'seats', includedUsage: 5 },
      ],
    },
    {
      id: 'word_pack',
      name: '10,000 words',
      isAddOn: true,
      items: [{ price: 8 }, { featureId: 'words', includedUsage: 10_000 }],
    },
  ],
});
