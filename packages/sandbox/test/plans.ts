import { defineCatalog } from '../src/index.ts';

const monthly = (price: number) => ({ price, interval: 'month' as const });
const messages = (includedUsage: number) => ({ featureId: 'messages', includedUsage, interval: 'month' as const });
const seats = (includedUsage: number) => ({ featureId: 'seats', includedUsage });

/** Plans to move between: of one group, of others, free, by the year, and with usage. */
export const plans = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    { id: 'free', name: 'Free', items: [messages(10), seats(3)] },
    { id: 'free2', name: 'Free 2', items: [messages(25), seats(5)] },
    { id: 'pro', name: 'Pro', items: [monthly(20), messages(100), seats(6)] },
    { id: 'premium', name: 'Premium', items: [monthly(50), messages(500), seats(10)] },
    { id: 'max', name: 'Max', items: [monthly(100), messages(500)] },
    { id: 'yearly', name: 'Yearly', items: [{ price: 200, interval: 'year' }, messages(100)] },
    { id: 'other', name: 'Other', group: 'two', items: [monthly(20), messages(40)] },
    { id: 'add_on', name: 'Add-on', isAddOn: true, items: [monthly(5), messages(30)] },
    {
      id: 'packs',
      name: 'Packs',
      isAddOn: true,
      items: [{ featureId: 'messages', price: 9, billingUnits: 250, interval: 'month', usageModel: 'prepaid' }],
    },
    { id: 'seat10', name: 'Seat 10', group: 'seat', items: [monthly(10), messages(100)] },
    { id: 'seat25', name: 'Seat 25', group: 'seat', items: [monthly(25), messages(300)] },
    { id: 'gift', name: 'Gift', isAddOn: true, items: [{ featureId: 'messages', includedUsage: 200 }] },
    {
      id: 'metered',
      name: 'Metered',
      group: 'usage',
      items: [
        monthly(20),
        { featureId: 'words', includedUsage: 100, price: 0.05, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
    {
      id: 'metered50',
      name: 'Metered 50',
      group: 'usage',
      items: [
        monthly(50),
        { featureId: 'words', includedUsage: 100, price: 0.05, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
    {
      id: 'kept',
      name: 'Kept',
      group: 'kept',
      items: [monthly(20), { featureId: 'words', includedUsage: 100, interval: 'month', resetUsageWhenEnabled: false }],
    },
    {
      id: 'kept50',
      name: 'Kept 50',
      group: 'kept',
      items: [monthly(50), { featureId: 'words', includedUsage: 500, interval: 'month', resetUsageWhenEnabled: false }],
    },
  ],
});
