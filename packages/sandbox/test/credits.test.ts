import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop, type Shop } from './shop.ts';

const credits = { featureId: 'credits', includedUsage: 100, interval: 'month' } as const;

const catalog = defineCatalog({
  features: [
    { id: 'a1', name: 'Action 1', type: 'single_use' },
    { id: 'a2', name: 'Action 2', type: 'single_use' },
    {
      id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      creditSchema: [
        { meteredFeatureId: 'a1', creditCost: 0.2 },
        { meteredFeatureId: 'a2', creditCost: 3 },
      ],
    },
  ],
  products: [
    { id: 'pot', name: 'Pot', items: [credits] },
    { id: 'mix', name: 'Mix', items: [credits, { featureId: 'a1', includedUsage: 10, interval: 'month' }] },
    {
      id: 'beyond',
      name: 'Beyond',
      items: [
        { ...credits, price: 1, usageModel: 'pay_per_use' },
        { featureId: 'a1', includedUsage: 10, price: 1, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
  ],
});

let shop: Shop;
beforeEach(async () => {
  shop = openShop(catalog);
  for (const product of ['pot', 'mix', 'beyond']) {
    await shop.join(product);
    await shop.attach(product, product);
  }
});

describe('a feature without a balance of its own is paid with credits', () => {
  test.each([
    ['20: 500 at a fifth', 'a1', 500, true, 100],
    ['20: 501 at a fifth', 'a1', 501, false, 100.2],
    ['21: 33 at three', 'a2', 33, true, 99],
    ['21: 34 at three', 'a2', 34, false, 102],
  ])('%s', async (_, featureId, required, allowed, required_balance) => {
    expect(await shop.check('pot', featureId, required)).toMatchObject({
      allowed,
      required_balance,
      feature_id: 'credits',
    });
  });

  test('22: usage of either, and of the credits themselves', async () => {
    expect(await shop.track('pot', 'a1', 10)).toMatchObject({ feature_id: 'credits' });
    await shop.track('pot', 'a2', 4);
    await shop.track('pot', 'credits', 6);
    expect(await shop.balance('pot', 'credits')).toBe('80/20/100');
  });

  test('23: more than the credits pay for takes them all', async () => {
    await shop.track('pot', 'a1', 100);
    await shop.track('pot', 'a2', 100);
    expect(await shop.balance('pot', 'credits')).toBe('0/100/100');
  });

  test('what comes back comes back as credits', async () => {
    await shop.track('pot', 'a2', 4);
    await shop.track('pot', 'a2', -1);
    expect(await shop.balance('pot', 'credits')).toBe('91/9/100');
  });
});

describe('a balance of its own goes first', () => {
  beforeEach(async () => {
    await shop.track('mix', 'a1', 4);
  });

  test('24: the rest is paid with credits', async () => {
    expect(await shop.track('mix', 'a1', 20)).toMatchObject({ feature_id: 'a1' });
    expect(await shop.balance('mix', 'a1')).toBe('0/10/10');
    expect(await shop.balance('mix', 'credits')).toBe('97.2/2.8/100');
  });

  test('it answers as long as it suffices', async () => {
    expect(await shop.check('mix', 'a1', 6)).toMatchObject({ allowed: true, feature_id: 'a1', required_balance: 6 });
    expect(await shop.check('mix', 'a1', 7)).toMatchObject({
      allowed: true,
      feature_id: 'credits',
      required_balance: 1.4,
    });
  });

  test('25: then the credits answer, whether they suffice or not', async () => {
    await shop.track('mix', 'a1', 20);
    expect(await shop.check('mix', 'a1', 10)).toMatchObject({
      allowed: true,
      feature_id: 'credits',
      required_balance: 2,
    });
    expect(await shop.check('mix', 'a1', 600)).toMatchObject({
      allowed: false,
      feature_id: 'credits',
      required_balance: 120,
    });
  });

  test('everything that is left goes before anything is bought', async () => {
    await shop.track('beyond', 'a1', 600);
    expect(await shop.balance('beyond', 'credits')).toBe('0/100/100');
    expect(await shop.balance('beyond', 'a1')).toBe('-90/100/10');
  });
});
