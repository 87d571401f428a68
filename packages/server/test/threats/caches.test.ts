import { expect, test } from 'vitest';
import { memoryCache } from '../../src/cache/cache.ts';
import { browserOn } from '../support/ask.ts';
import { openShop } from '../support/shop.ts';

/** Names that would collide if ids were glued together, or read as something else. */
const customers = ['ada', 'ada:seat_1', '__proto__', 'constructor', 'ADA', 'ada:', 'ada_json', 'null'];

/** The session gives everybody a name, so that an answer tells whose data it holds. */
const identify = (request: Request) => {
  const customerId = request.headers.get('x-user') ?? 'nobody';
  return { customerId, customerData: { name: `Name of ${customerId}` } };
};

function fragile() {
  const shop = openShop();
  const state = { isDown: false };
  const fetch = (request: Request) =>
    state.isDown ? Promise.reject(new TypeError('fetch failed')) : shop.fetch(request);
  return { shop, state, fetch };
}

test('T09 what is kept for an outage is given to nobody else, whatever customers are called', async () => {
  const api = fragile();
  const ask = browserOn(api, { identify, failure: { words: 'last-known' }, deadlineMs: { reads: 100 } });
  for (const user of customers.slice(0, 4)) await ask('customer', {}, { user });
  api.state.isDown = true;
  for (const [index, user] of customers.entries()) {
    const { status, body } = await ask('customer', {}, { user });
    expect([status, body.name], user).toEqual(index < 4 ? [200, `Name of ${user}`] : [503, undefined]);
  }
});

test('T09 an answer about a seat is not one about the customer or another seat', async () => {
  const api = fragile();
  const ask = browserOn(api, {
    failure: { words: 'last-known' },
    deadlineMs: { reads: 100 },
    policy: { authorize: () => true },
  });
  await ask('check', { featureId: 'words', requiredBalance: 1 });
  api.state.isDown = true;
  expect((await ask('check', { featureId: 'words', requiredBalance: 1 })).status).toBe(200);
  for (const intent of [
    { featureId: 'words', requiredBalance: 1, entityId: 'seat_1' },
    { featureId: 'words', requiredBalance: 1, entityId: 'null' },
    { featureId: 'words', requiredBalance: 2 },
  ]) {
    expect((await ask('check', intent)).status, JSON.stringify(intent)).toBe(503);
  }
});

test('T09 people who ask at the same moment get their own answers', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { identify, rateLimit: false });
  const asks = Array.from({ length: 60 }, (_, index) => customers[index % customers.length] ?? '');
  const answers = await Promise.all(asks.map((user) => ask('customer', {}, { user })));
  expect(answers.map(({ body }) => body.name)).toEqual(asks.map((user) => `Name of ${user}`));
  expect(shop.upstream).toHaveLength(customers.length);
});

test('T09 the shared catalog holds nothing of the one who asked first', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const first = await ask('bootstrap');
  expect(first.body.products.data.list.length).toBeGreaterThan(0);
  const { text } = await ask('products', {}, { user: null });
  expect(text).not.toMatch(/ada|scenario|trialAvailable/i);
  expect(shop.sent('/v1/products')?.body).toBeNull();
});

test('T09 a cache that somebody can write to decides nothing while Autumn answers', async () => {
  const shop = openShop();
  const cache = memoryCache();
  const forged = { value: { id: 'ada', products: [], features: {} }, at: Date.now() };
  await cache.set(JSON.stringify(['customer', 'ada']), JSON.stringify(forged), 60_000);
  const yes = { value: { allowed: true, reason: null, balance: 9, source: 'live' }, at: Date.now() };
  await cache.set(JSON.stringify(['check', 'ada', 'words', 501, null]), JSON.stringify(yes), 60_000);
  const ask = browserOn(shop, { cache, failure: { words: 'last-known' } });
  expect((await ask('customer')).body.features.words.available).toBe(500);
  expect((await ask('check', { featureId: 'words', requiredBalance: 501 })).body.allowed).toBe(false);
});

test('T09 the memory of an outage is bounded', async () => {
  const cache = memoryCache(3);
  for (const key of ['a', 'b', 'c', 'a', 'd']) await cache.set(key, key, 60_000);
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => cache.get(key)))).toEqual(['a', undefined, 'c', 'd']);
});
