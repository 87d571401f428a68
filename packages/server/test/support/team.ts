import { defineCatalog } from '@autumn/sandbox';
import { openShop, type Shop } from './shop.ts';

const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'pages', name: 'Pages', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
    { id: 'desks', name: 'Desks', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'team',
      name: 'Team',
      isDefault: true,
      items: [
        { featureId: 'words', includedUsage: 500, interval: 'month' },
        { featureId: 'pages', includedUsage: 10, interval: 'month', entityFeatureId: 'seats' },
        { featureId: 'seats', includedUsage: 3 },
        { featureId: 'desks', includedUsage: 3 },
      ],
    },
  ],
});

/** A shop that sells to teams: three seats, each with ten pages of its own, and words for all together. */
export const openTeam = (): Shop => openShop(catalog);
