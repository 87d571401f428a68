import { Autumn } from '@autumn/core';
import { expect, test } from 'vitest';
import { browserOn } from './support/ask.ts';
import { openShop, secretKey } from './support/shop.ts';

/** Ada has written twice and made a cover, which credits paid for. */
async function busyShop() {
  const shop = openShop();
  const autumn = new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch: shop.fetch });
  await autumn.customers.create({ id: 'ada' });
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 30, properties: { model: 'small', margin: 0.4 } });
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 12 });
  await autumn.track({ customerId: 'ada', featureId: 'cover', value: 2 });
  await autumn.track({ customerId: 'bob', featureId: 'words', value: 400 });
  return { shop, autumn };
}

test('usage is summed up by bin, of this customer and of what was asked for', async () => {
  const { shop } = await busyShop();
  const { status, body } = await browserOn(shop)('query', { featureId: ['words', 'seats'], range: '7d' });
  expect(status).toBe(200);
  expect(body.list).toHaveLength(8);
  expect(body.list.at(-1)).toEqual({ startsAt: expect.any(Number), values: { words: 42, seats: 0 } });
  expect(body.total).toEqual({ words: { count: 2, sum: 42 }, seats: { count: 0, sum: 0 } });
  expect(body.source).toBe('live');
});

test('a query of one feature, of an hour, of a range', async () => {
  const { shop } = await busyShop();
  const ask = browserOn(shop);
  const hourly = await ask('query', { featureId: 'words', range: '24h', binSize: 'hour' });
  expect(hourly.body.list.length).toBeGreaterThan(20);
  const end = Date.now() + 60_000;
  const custom = await ask('query', { featureId: 'words', customRange: { start: end - 3_600_000, end } });
  expect(custom.body.total.words.sum).toBe(42);
  for (const wrong of [
    { featureId: 'words', range: '24h', customRange: { start: 1, end: 2 } },
    { featureId: 'words', customRange: { start: 2, end: 1 } },
    { featureId: 'words', range: '2y' },
    { featureId: [] },
    {},
  ]) {
    expect((await ask('query', wrong)).status, JSON.stringify(wrong)).toBe(400);
  }
});

test('what groups, filters or tells deductions is no field of a browser', async () => {
  const { shop } = await busyShop();
  const ask = browserOn(shop);
  const calls = shop.upstream.length;
  const fields = {
    groupBy: 'properties.margin',
    filterBy: { margin: '0.4' },
    aggregateOn: 'deducted',
    maxGroups: 250,
    customerId: 'bob',
  };
  for (const [field, value] of Object.entries(fields)) {
    for (const route of ['query', 'events']) {
      expect((await ask(route, { featureId: 'words', [field]: value })).status, `${route} ${field}`).toBe(400);
    }
  }
  expect(shop.upstream).toHaveLength(calls);
});

test('events are listed newest first, without deductions, and with the properties that the policy names', async () => {
  const { shop } = await busyShop();
  const { body } = await browserOn(shop)('events', { featureId: 'words' });
  expect(body.list.map(({ value }: { value: number }) => value)).toEqual([12, 30]);
  expect(body.list[1]).toEqual({
    id: expect.any(String),
    happenedAt: expect.any(Number),
    featureId: 'words',
    value: 30,
    properties: {},
  });
  const telling = browserOn(shop, { policy: { routes: { events: { properties: ['model', 'constructor'] } } } });
  expect((await telling('events', { featureId: 'words' })).body.list[1].properties).toEqual({ model: 'small' });
});

test('events come by the page', async () => {
  const { shop } = await busyShop();
  const ask = browserOn(shop);
  const first = await ask('events', { limit: 2 });
  expect([first.body.list.length, first.body.hasMore, first.body.offset]).toEqual([2, true, 0]);
  const second = await ask('events', { limit: 2, offset: 2 });
  expect([second.body.list.length, second.body.hasMore]).toEqual([1, false]);
  for (const limit of [0, 101, 1.5]) expect((await ask('events', { limit })).status).toBe(400);
});

test('beside the pool, units of what credits pay for are not shown, unless the policy lists them', async () => {
  const { shop } = await busyShop();
  const ask = browserOn(shop);
  expect((await ask('query', { featureId: 'cover' })).body).toMatchObject({ status: 403, code: 'feature_not_shown' });
  expect((await ask('query', { featureId: 'pool' })).status).toBe(200);
  expect((await ask('events', { featureId: 'cover' })).body.list[0]).toMatchObject({ featureId: 'cover', value: null });
  const open = browserOn(shop, {
    policy: { routes: { query: { features: ['cover'] }, events: { features: ['cover'] } } },
  });
  expect((await open('query', { featureId: 'cover' })).body.total.cover.sum).toBe(2);
  expect((await open('events', { featureId: 'cover' })).body.list[0].value).toBe(2);
});

test('beside units, credits are not shown', async () => {
  const { shop, autumn } = await busyShop();
  await autumn.track({ customerId: 'ada', featureId: 'pool', value: 3 });
  const ask = browserOn(shop, { policy: { credits: 'units' } });
  expect((await ask('query', { featureId: 'cover' })).body.total.cover.sum).toBe(2);
  expect((await ask('query', { featureId: 'pool' })).body.code).toBe('feature_not_shown');
  const values = (await ask('events')).body.list.map(({ featureId, value }: Record<string, unknown>) => [
    featureId,
    value,
  ]);
  expect(values).toEqual([
    ['pool', null],
    ['cover', 2],
    ['words', 12],
    ['words', 30],
  ]);
});

test('the name of an event is no feature, and is shown only where the policy lists it', async () => {
  const shop = openShop({
    features: [{ id: 'words', name: 'Words', type: 'single_use', eventNames: ['draft.made'] }],
    products: [{ id: 'free', name: 'Free', isDefault: true, items: [{ featureId: 'words', includedUsage: 500 }] }],
  });
  const autumn = new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch: shop.fetch });
  await autumn.track({ customerId: 'ada', eventName: 'draft.made', value: 8 });
  const ask = browserOn(shop);
  expect((await ask('query', { featureId: 'draft.made' })).body.code).toBe('feature_not_shown');
  expect((await ask('events')).body.list[0]).toMatchObject({ featureId: 'draft.made', value: null });
  const rule = { features: ['draft.made'] };
  const open = browserOn(shop, { policy: { routes: { query: rule, events: rule } } });
  expect((await open('query', { featureId: 'draft.made' })).body.total['draft.made'].sum).toBe(8);
  expect((await open('events')).body.list[0].value).toBe(8);
});

test('people who ask the same at the same moment share one call, each for their own customer', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { rateLimit: false });
  const users = ['ada', 'bob'];
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => ask('customer', {}, { user: users[index % 2] ?? null })),
  );
  expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set(users));
  answers.forEach(({ body }, index) => {
    expect(body.id).toBe(users[index % 2]);
  });
  expect(shop.upstream.filter(({ path }) => path === '/v1/customers')).toHaveLength(2);
});

test('nobody joins a read that began before a purchase', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { products: ['internal'] } });
  await ask('customer');
  const calls = shop.upstream.length;
  shop.sandbox.addFault({ route: 'customers.create', when: 'after', delayMs: 45, times: 1 });
  const before = ask('customer');
  await expect.poll(() => shop.upstream.length, { interval: 1 }).toBeGreaterThan(calls);
  await ask('attach', { productId: 'internal' });
  const after = await ask('customer');
  await before;
  expect(after.body.products.map(({ id }: { id: string }) => id)).toContain('internal');
});
