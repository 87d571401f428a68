import type { ProductItemInput } from '@autumn/core/contract';
import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../src/catalog.ts';
import { displayOf } from '../src/engine/display.ts';
import { readItems } from '../src/engine/items.ts';
import type { Item } from '../src/engine/state.ts';
import { defaultSettings } from '../src/memory-store.ts';

const catalog = buildCatalog(
  {
    features: [
      { id: 'messages', name: 'Messages', type: 'single_use', display: { singular: 'message', plural: 'messages' } },
      { id: 'words', name: 'Words', type: 'single_use' },
      { id: 'seats', name: 'Seats', type: 'continuous_use', display: { singular: 'seat', plural: 'seats' } },
      { id: 'sso', name: 'SSO', type: 'boolean' },
    ],
    products: [],
  },
  defaultSettings,
  0,
);

const read = (...inputs: ProductItemInput[]): Item[] => readItems(inputs, catalog);
const only = (input: ProductItemInput): Item => read(input)[0] as Item;
const priced = { featureId: 'messages', price: 1, interval: 'month', usageModel: 'pay_per_use' } as const;

describe('an item as it was asked for', () => {
  test.each<[string, ProductItemInput, Partial<Item>]>([
    [
      'has its defaults',
      { featureId: 'messages' },
      { includedUsage: 0, interval: null, intervalCount: 1, billingUnits: 1 },
    ],
    ['resets when its feature is used up', { featureId: 'messages' }, { resetUsageWhenEnabled: true }],
    ['does not when its feature stays', { featureId: 'seats', includedUsage: 3 }, { resetUsageWhenEnabled: false }],
    ['has no interval when nothing of it resets', { featureId: 'seats', interval: 'month' }, { interval: null }],
    ['is billed by the interval all the same', { ...priced, featureId: 'seats' }, { interval: 'month' }],
    ['counts nothing that one has or has not', { featureId: 'sso', includedUsage: 10 }, { includedUsage: 0 }],
    ['with a price of nothing is an allowance', { ...priced, price: 0 }, { price: null, usageModel: null }],
    [
      'with a single tier is an ordinary price',
      { ...priced, price: undefined, tiers: [{ to: 'inf', amount: 2 }] },
      { price: 2, tiers: null },
    ],
  ])('%s', (_, input, expected) => {
    expect(only(input)).toMatchObject(expected);
  });

  test('that costs less than nothing means nothing', () => {
    expect(read({ price: -1, interval: 'month' })).toEqual([]);
  });
});

describe('an item is refused', () => {
  const flat = { price: 1, interval: 'month' } as const;
  test.each<[string, ProductItemInput[], string]>([
    ['of nothing', [{}], "Either 'feature_id', 'price', or both should be set"],
    [
      'of an unknown feature',
      [{ featureId: 'nope' }],
      "Feature type is required for nope. Either 'continuous_use' or 'single_use'",
    ],
    [
      'twice',
      [
        { featureId: 'messages', interval: 'month' },
        { featureId: 'messages', interval: 'month' },
      ],
      "You're trying to create two items for the same feature (messages) with the same interval. Please make them into one item.",
    ],
    [
      'as an allowance beside its price',
      [{ featureId: 'messages', interval: 'month' }, priced],
      'You have a usage-based price for for this feature (messages).',
    ],
    ['with the same price twice', [flat, { ...flat, price: 2 }], "Can't have two fixed prices with the same interval"],
    ['as a second fixed price', [flat, { price: 2, interval: 'year' }], "Can't have two fixed prices in one product"],
    ['in fractions of a cent', [{ ...flat, price: 1.005 }], 'One off prices can have at most 2 decimal places'],
    ['billed every day', [{ ...flat, interval: 'day' }], "Price can't have day, minute or hour interval"],
    [
      'billed by week beside one by month',
      [{ ...flat, interval: 'week' }, priced],
      "Can't have weekly and monthly prices in one product",
    ],
    [
      'without a usage model',
      [{ ...priced, usageModel: null }],
      'Usage model is required for priced features. Please select one for the feature messages',
    ],
    [
      'used once for money',
      [{ ...priced, interval: null }],
      'Usage prices cannot be one-off if not set to prepaid (feature: messages)',
    ],
    [
      'without a limit and with tiers',
      [
        {
          ...priced,
          price: undefined,
          includedUsage: 'inf',
          tiers: [
            { to: 5, amount: 1 },
            { to: 'inf', amount: 1 },
          ],
        },
      ],
      "Included usage can't be unlimited for a priced feature",
    ],
    [
      'prepaid and billed at once',
      [{ ...priced, usageModel: 'prepaid', config: { onIncrease: 'bill_immediately' } }],
      'Bill immediately is not supported for prepaid just yet',
    ],
    ['below nothing', [{ featureId: 'messages', includedUsage: -1 }], 'Included usage must be 0 or greater'],
  ])('%s', (_, inputs, message) => {
    expect(() => read(...inputs)).toThrow(message);
  });
});

describe('an item reads', () => {
  const currency = 'usd';
  const tiers = [
    { to: 100, amount: 0.5 },
    { to: 'inf', amount: 0.1 },
  ] as const;
  test.each<[string, ProductItemInput, string, string | undefined]>([
    ['boolean', { featureId: 'sso' }, 'SSO', undefined],
    ['allowance', { featureId: 'messages', includedUsage: 100, interval: 'month' }, '100 messages', undefined],
    ['allowance of one', { featureId: 'seats', includedUsage: 1 }, '1 seat', undefined],
    ['allowance of nothing', { featureId: 'words' }, '0 Words', undefined],
    ['no limit', { featureId: 'words', includedUsage: 'inf' }, 'Unlimited Words', undefined],
    ['thousands', { featureId: 'words', includedUsage: 12_500 }, '12,500 Words', undefined],
    ['price by month', { price: 20, interval: 'month' }, '$20', 'per month'],
    ['price by quarter of a year', { price: 30, interval: 'month', intervalCount: 3 }, '$30', 'per 3 months'],
    ['price by half year', { price: 49.5, interval: 'semi_annual' }, '$49.5', 'per half year'],
    ['price once', { price: 99, interval: null }, '$99', 'one-off'],
    ['overage', { ...priced, featureId: 'seats', includedUsage: 3, price: 10 }, '3 seats', 'then $10 per seat'],
    ['packs', { ...priced, usageModel: 'prepaid', price: 10, billingUnits: 1000 }, '$10 per 1,000 messages', undefined],
    ['tiers', { ...priced, price: undefined, tiers: [...tiers] }, '$0.5 - $0.1 per message', undefined],
    [
      'tiers beyond',
      { ...priced, price: undefined, tiers: [...tiers], includedUsage: 10 },
      '10 messages',
      'then $0.5 - $0.1 per message',
    ],
  ])('%s', (_, input, primaryText, secondaryText) => {
    const item = only(input);
    const feature = item.featureId === null ? null : (catalog.features[item.featureId] ?? null);
    expect(displayOf(item, feature, { currency })).toEqual({
      primaryText,
      ...(secondaryText ? { secondaryText } : {}),
    });
  });

  test.each<[string, ProductItemInput, string, string]>([
    ['allowance', { featureId: 'messages', includedUsage: 10, interval: 'month' }, '10 messages', 'per month'],
    [
      'packs',
      { ...priced, interval: null, usageModel: 'prepaid', price: 5, billingUnits: 50 },
      '$5',
      'per 50 messages one-off',
    ],
    ['usage', { ...priced, price: 0.02 }, '$0.02', 'per message per month'],
  ])('at the head of a product: %s', (_, input, primaryText, secondaryText) => {
    const item = only(input);
    const feature = catalog.features[item.featureId ?? ''] ?? null;
    expect(displayOf(item, feature, { currency, isMain: true })).toEqual({ primaryText, secondaryText });
  });

  test('in another currency', () => {
    expect(displayOf(only({ price: 20, interval: 'month' }), null, { currency: 'eur' }).primaryText).toBe('€20');
  });
});
