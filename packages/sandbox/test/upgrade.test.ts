import { describe, expect, test } from 'vitest';
import { chargeFor } from '../src/engine/charge.ts';
import type { Interval, Item, Product } from '../src/engine/state.ts';
import { isProductUpgrade } from '../src/engine/upgrade.ts';

const blank: Item = {
  featureId: null,
  includedUsage: 0,
  interval: 'month',
  intervalCount: 1,
  price: null,
  tiers: null,
  tierBehavior: 'graduated',
  usageModel: null,
  billingUnits: 1,
  resetUsageWhenEnabled: true,
  entityFeatureId: null,
  usageLimit: null,
  config: null,
};

const product = (...items: Item[]): Product => ({
  id: 'p',
  name: 'P',
  group: '',
  isAddOn: false,
  isDefault: false,
  archived: false,
  version: 1,
  createdAt: 0,
  items,
  freeTrial: null,
});

const flat = (price: number, interval: Interval | null = 'month', intervalCount = 1) =>
  product({ ...blank, price, interval, intervalCount });
const usage = (price: number) => product({ ...blank, featureId: 'words', price, usageModel: 'pay_per_use' });
const prepaid = (amount: number) =>
  product({
    ...blank,
    featureId: 'words',
    usageModel: 'prepaid',
    tiers: [
      { to: 10, amount },
      { to: 'inf', amount: 1 },
    ],
  });
const free = product({ ...blank, featureId: 'words', includedUsage: 10 });

describe('an upgrade happens at once, a downgrade waits', () => {
  test.each([
    ['free to paid', free, flat(20), true],
    ['paid to free', flat(20), free, false],
    ['dearer', flat(20), flat(50), true],
    ['cheaper', flat(50), flat(20), false],
    ['as dear', flat(20), flat(20), true],
    ['month to a year that is cheaper by the month', flat(20), flat(200, 'year'), true],
    ['year to a month that is dearer by the month', flat(200, 'year'), flat(20), true],
    ['year to a month that is cheaper by the month', flat(200, 'year'), flat(10), false],
    ['three months to one month that is as dear', flat(30, 'month', 3), flat(10), true],
    ['anything to what is paid once', flat(50), flat(5, null), true],
    ['what is paid once to anything', flat(99, null), flat(5), true],
    ['usage to usage', usage(0.5), usage(0.1), true],
    ['usage does not count against a fixed price', flat(20), usage(100), false],
    ['tiers count by the first amount', flat(20), prepaid(25), true],
    ['tiers count by the first amount only', flat(20), prepaid(10), false],
  ])('%s', (_, from, to, expected) => {
    expect(isProductUpgrade(from, to)).toBe(expected);
  });
});

describe('the price of units', () => {
  const tiers = [
    { to: 500, amount: 10 },
    { to: 'inf' as const, amount: 5 },
  ];
  test.each([
    ['nothing', { price: 5 }, 0, 0],
    ['whole packs', { price: 5, billingUnits: 100 }, 201, 15],
    ['fractions of a unit count as one', { price: 7 }, 0.5, 7],
    ['each slice at its own amount', { tiers, billingUnits: 100 }, 800, 65],
    ['all at the tier reached', { tiers, billingUnits: 100, tierBehavior: 'volume' as const }, 800, 40],
    ['exactly up to a tier', { tiers, billingUnits: 100, tierBehavior: 'volume' as const }, 500, 50],
    ['a flat amount for reaching a tier', { tiers: [{ to: 'inf' as const, amount: 1, flatAmount: 10 }] }, 3, 13],
    ['exact decimals', { price: 0.1 }, 3, 0.3],
  ])('%s', (_, item, units, expected) => {
    expect(chargeFor({ ...blank, featureId: 'words', ...item }, units)).toBe(expected);
  });
});
