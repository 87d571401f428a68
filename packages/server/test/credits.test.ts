import { Autumn } from '@autumn/core';
import { defineCatalog } from '@autumn/sandbox';
import { expect, test } from 'vitest';
import { browserOn } from './support/ask.ts';
import { openShop, secretKey } from './support/shop.ts';

/** Covers and drawings are paid with credits; five drawings are granted beside them. */
const catalog = defineCatalog({
  features: [
    { id: 'cover', name: 'Covers', type: 'single_use' },
    { id: 'draw', name: 'Drawings', type: 'single_use' },
    {
      id: 'pool',
      name: 'Studio pool',
      type: 'credit_system',
      creditSchema: [
        { meteredFeatureId: 'cover', creditCost: 8 },
        { meteredFeatureId: 'draw', creditCost: 0.5 },
      ],
    },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { featureId: 'pool', includedUsage: 20, interval: 'month' },
        { featureId: 'draw', includedUsage: 5, interval: 'month' },
      ],
    },
    { id: 'all', name: 'All', isAddOn: true, items: [{ featureId: 'pool', includedUsage: 'inf' }] },
  ],
});

async function openStudio() {
  const shop = openShop(catalog);
  const autumn = new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch: shop.fetch });
  await autumn.customers.create({ id: 'ada' });
  await autumn.track({ customerId: 'ada', featureId: 'cover', value: 1 });
  return { shop, autumn, ask: browserOn(shop, { policy: { credits: 'units' } }) };
}

test('in units, what credits pay for has its numbers as if the whole pool were for it', async () => {
  const { ask } = await openStudio();
  const { features } = (await ask('customer')).body;
  expect(features.cover).toMatchObject({
    held: true,
    available: 1.5,
    balance: 1.5,
    usage: 1,
    includedUsage: 2.5,
    exact: true,
    interval: 'month',
  });
  expect(features.cover.breakdown).toEqual([expect.objectContaining({ balance: 1.5, usage: 1, includedUsage: 2.5 })]);
});

test('in units, a feature with a balance of its own keeps that, and may draw on the pool', async () => {
  const { ask } = await openStudio();
  const { draw } = (await ask('customer')).body.features;
  expect(draw).toMatchObject({ balance: 5, includedUsage: 5, available: 24, exact: true });
});

test('in units, the pool is a yes or no, for customers, in plans and in checks', async () => {
  const { ask } = await openStudio();
  const customer = (await ask('customer')).body;
  expect(customer.features.pool).toMatchObject({
    held: true,
    available: 1,
    balance: 0,
    includedUsage: 0,
    exact: false,
  });
  const { list } = (await ask('products')).body;
  for (const { items } of [...customer.products, ...list]) {
    const item = items.find(({ featureId }: { featureId: string }) => featureId === 'pool');
    expect(item).toMatchObject({ includedUsage: null, quantity: null, display: null });
    const plain = items.find(({ featureId }: { featureId: string }) => featureId === 'draw');
    expect([5, undefined]).toContain(plain?.includedUsage);
  }
  expect((await ask('check', { featureId: 'pool' })).body).toMatchObject({ allowed: true, balance: null });
  expect((await ask('check', { featureId: 'pool', requiredBalance: 12 })).body.code).toBe('amount_not_declared');
});

test('in units, any amount may be asked of what credits pay for, and the balance is told in units', async () => {
  const { ask } = await openStudio();
  const check = async (requiredBalance: number, featureId = 'cover') =>
    (await ask('check', { featureId, requiredBalance })).body;
  expect(await check(1.5)).toEqual({ allowed: true, reason: null, balance: 1.5, source: 'live' });
  expect(await check(1.6)).toEqual({ allowed: false, reason: 'limit_reached', balance: 1.5, source: 'live' });
  expect(await check(6, 'draw')).toMatchObject({ allowed: true, balance: 24 });
});

test('as a pool without an end, what it pays for is allowed, still without a number', async () => {
  const { shop, autumn } = await openStudio();
  await autumn.attach({ customerId: 'ada', productId: 'all' });
  const ask = browserOn(shop);
  const { features } = (await ask('customer')).body;
  expect(features.pool).toMatchObject({ unlimited: true, available: null });
  expect(features.cover).toMatchObject({ held: true, balance: 0, exact: false });
  expect((await ask('check', { featureId: 'cover' })).body).toMatchObject({ allowed: true, balance: null });
});
