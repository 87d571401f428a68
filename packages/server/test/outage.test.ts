import { expect, test } from 'vitest';
import { browserOn } from './support/ask.ts';
import { openShop } from './support/shop.ts';

const quick = { deadlineMs: { reads: 150, purchases: 150 } };

/** A shop whose API can be taken away: connections are refused, as by a closed port. */
function fragile() {
  const shop = openShop();
  let isDown = false;
  return {
    shop,
    breakDown: () => {
      isDown = true;
    },
    heal: () => {
      isDown = false;
    },
    fetch: (request: Request) =>
      isDown
        ? Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }))
        : shop.fetch(request),
  };
}

test('when Autumn is gone, every route says so in time', async () => {
  const api = fragile();
  api.breakDown();
  const ask = browserOn(api, quick);
  const startedAt = Date.now();
  const routes: [string, object][] = [
    ['customer', {}],
    ['products', {}],
    ['check', { featureId: 'words' }],
    ['checkout', { productId: 'pro' }],
    ['attach', { productId: 'pro' }],
    ['cancel', { productId: 'pro' }],
    ['billingPortal', {}],
  ];
  for (const [route, intent] of routes) {
    const { status, body } = await ask(route, intent);
    expect([status, body.code], route).toEqual([503, 'autumn_unavailable']);
  }
  const halves = (await ask('bootstrap')).body;
  expect([halves.customer.error.status, halves.products.error.status]).toEqual([503, 503]);
  expect(Date.now() - startedAt).toBeLessThan(5_000);
});

test('a socket that nobody listens on is the same', async () => {
  const ask = browserOn({ fetch: (request) => fetch(request) }, { ...quick, baseUrl: 'http://127.0.0.1:9/v1' });
  expect((await ask('customer')).body).toMatchObject({ code: 'autumn_unavailable' });
});

test('it heals by itself', async () => {
  const api = fragile();
  const ask = browserOn(api, quick);
  api.breakDown();
  expect((await ask('customer')).status).toBe(503);
  api.heal();
  expect((await ask('customer')).body).toMatchObject({ id: 'ada', source: 'live' });
});

test('without a policy a gate stays closed, by an error and not by a no', async () => {
  const api = fragile();
  const ask = browserOn(api, quick);
  await ask('customer');
  api.breakDown();
  expect((await ask('check', { featureId: 'words' })).status).toBe(503);
  expect((await ask('customer')).status).toBe(503);
});

test('open lets a feature pass, and no other', async () => {
  const api = fragile();
  const ask = browserOn(api, { ...quick, failure: { words: 'open' } });
  expect((await ask('check', { featureId: 'words', requiredBalance: 501 })).body.allowed).toBe(false);
  api.breakDown();
  expect((await ask('check', { featureId: 'words', requiredBalance: 501 })).body).toEqual({
    allowed: true,
    reason: null,
    balance: null,
    source: 'fallback',
  });
  expect((await ask('check', { featureId: 'brand' })).status).toBe(503);
  expect((await ask('check', { productId: 'pro' })).status).toBe(503);
});

test('last-known repeats the last answer to the same question of the same person', async () => {
  const api = fragile();
  const ask = browserOn(api, { ...quick, failure: { words: 'last-known' } });
  const question = { featureId: 'words', requiredBalance: 400 };
  await ask('check', question);
  api.breakDown();
  expect((await ask('check', question)).body).toEqual({
    allowed: true,
    reason: null,
    balance: 500,
    source: 'last-known',
  });
  expect((await ask('check', { featureId: 'words' })).status).toBe(503);
  expect((await ask('check', question, { user: 'bob' })).status).toBe(503);
});

test('last-known decides every amount from the customer who was seen last', async () => {
  const api = fragile();
  const ask = browserOn(api, { ...quick, failure: { words: 'last-known' } });
  await ask('customer');
  api.breakDown();
  const check = async (requiredBalance: number) => (await ask('check', { featureId: 'words', requiredBalance })).body;
  expect(await check(500)).toMatchObject({ allowed: true, source: 'last-known' });
  expect(await check(501)).toMatchObject({ allowed: false, reason: 'limit_reached', source: 'last-known' });
  const { body } = await ask('customer');
  expect(body).toMatchObject({ id: 'ada', source: 'last-known' });
  // Only what the policy covers may be decided by it; the rest has to be asked for, and fails.
  expect([body.features.words.exact, body.features.pool.exact]).toEqual([true, false]);
});

test('last-known prefers an answer that is newer than the customer', async () => {
  const api = fragile();
  const ask = browserOn(api, {
    ...quick,
    failure: { words: 'last-known' },
    policy: { routes: { track: { features: { words: { max: 300 } } } } },
  });
  const question = { featureId: 'words', requiredBalance: 400 };
  await ask('customer');
  await ask('track', { featureId: 'words', value: 300 });
  expect((await ask('check', question)).body.allowed).toBe(false);
  api.breakDown();
  expect((await ask('check', question)).body).toMatchObject({ allowed: false, source: 'last-known' });
});

test('an outage is no time to search for costs', async () => {
  const api = fragile();
  const ask = browserOn(api, { ...quick, failure: { cover: 'last-known' } });
  await ask('customer');
  api.breakDown();
  expect((await ask('check', { featureId: 'cover' })).body).toMatchObject({ allowed: true, source: 'last-known' });
  expect((await ask('check', { featureId: 'cover', requiredBalance: 2 })).status).toBe(503);
});

test('what is too old is not known any more', async () => {
  const api = fragile();
  const ask = browserOn(api, { ...quick, failure: { words: 'last-known' }, lastKnown: { maxAgeMs: -1 } });
  await ask('customer');
  await ask('check', { featureId: 'words' });
  api.breakDown();
  expect((await ask('check', { featureId: 'words' })).status).toBe(503);
  expect((await ask('customer')).status).toBe(503);
});

test('an API that is too busy to look says yes; whether that counts is for the policy', async () => {
  const busy = async () =>
    Response.json({ allowed: true, customer_id: 'ada', feature_id: 'words', required_balance: 1 }, { status: 202 });
  const closed = browserOn({ fetch: busy });
  const open = browserOn({ fetch: busy }, { failure: { words: 'open' } });
  expect((await closed('check', { featureId: 'words' })).body).toMatchObject({
    status: 503,
    code: 'autumn_unavailable',
  });
  expect((await closed('check', { productId: 'pro' })).status).toBe(503);
  expect((await open('check', { featureId: 'words' })).body).toMatchObject({ allowed: true, source: 'fallback' });
});

test('a limit of the API is told with the time to wait', async () => {
  const limited = async () => new Response('Too many requests', { status: 429, headers: { 'retry-after': '7' } });
  const { status, headers } = await browserOn({ fetch: limited }, quick)('customer');
  expect([status, headers.get('retry-after')]).toEqual([503, '7']);
});
