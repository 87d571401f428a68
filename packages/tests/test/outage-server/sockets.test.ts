import { Autumn } from '@autumn/core';
import { createHandler, type HandlerOptions } from '@autumn/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BrokenApi, type Mood, openBrokenApi } from './broken-api.ts';

let api: BrokenApi;
beforeEach(async () => {
  api = await openBrokenApi();
});
afterEach(() => api.close());

function openApp(changes: Partial<HandlerOptions> = {}) {
  const handle = createHandler({
    baseUrl: api.baseUrl,
    secretKey: api.sandbox.key,
    identify: () => ({ customerId: 'ada' }),
    deadlineMs: { reads: 500, purchases: 1_500 },
    rateLimit: false,
    logger: false,
    ...changes,
  });
  return async (route: string, intent: object = {}) => {
    const startedAt = Date.now();
    const response = await handle(
      new Request(`http://app.test/api/autumn/${route}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify(intent),
      }),
    );
    return { status: response.status, body: await response.json(), tookMs: Date.now() - startedAt };
  };
}

/** What ada really has. */
async function heldProducts(): Promise<string[]> {
  const { fetch, key } = api.sandbox;
  const { products } = await new Autumn({ secretKey: key, fetch }).customers.get({ customerId: 'ada' });
  return products.map(({ id }) => id);
}

const readings: [string, object][] = [
  ['customer', {}],
  ['products', {}],
  ['check', { featureId: 'words' }],
  ['query', { featureId: 'words' }],
  ['events', {}],
  ['entities', {}],
];

const moods: Mood[] = ['hanging', 'drops the answer', 'half an answer', 'html'];

describe.each(moods)('an API that is %s', (mood) => {
  test('is told in time by every route that reads', async () => {
    api.mood = mood;
    const ask = openApp();
    for (const [route, intent] of readings) {
      const { status, body, tookMs } = await ask(route, intent);
      expect([[502, 503, 504].includes(status), body.code], route).toEqual([true, 'autumn_unavailable']);
      expect(JSON.stringify(body)).not.toMatch(/nginx|ECONN|socket|127\.0\.0\.1|am_sk_/);
      expect(tookMs, route).toBeLessThan(1_500);
    }
  });

  test('leaves a purchase that it made to be found by reading the customer', async () => {
    const ask = openApp();
    await ask('customer');
    await ask('products');
    api.sandbox.setCard('ada', 'ok');
    api.mood = mood;
    const buying = ask('attach', { productId: 'pro', intentId: 'click-0001' });
    await expect.poll(() => api.arrived.filter((path) => path === '/v1/attach').length).toBe(1);
    await expect.poll(heldProducts).toEqual(['pro']);
    api.mood = 'well';
    expect((await buying).body).toMatchObject({ code: 'new_product_attached', productIds: ['pro'] });
    expect(api.arrived.filter((path) => path === '/v1/attach')).toHaveLength(1);
  });
});

test('by default a read ends after three seconds', async () => {
  api.mood = 'hanging';
  const { tookMs, status } = await openApp({ deadlineMs: {} })('check', { featureId: 'words' });
  expect(status).toBe(504);
  expect(tookMs).toBeGreaterThan(2_900);
  expect(tookMs).toBeLessThan(4_000);
});

test('an API that has gone is an error, or what the policy says', async () => {
  const ask = openApp({ failure: { words: 'last-known', export: 'open' } });
  expect((await ask('customer')).body.source).toBe('live');
  await api.die();
  expect((await ask('customer')).body).toMatchObject({ id: 'ada', source: 'last-known' });
  expect((await ask('check', { featureId: 'words', requiredBalance: 501 })).body).toMatchObject({
    allowed: false,
    source: 'last-known',
  });
  expect((await ask('check', { featureId: 'export' })).body).toMatchObject({ allowed: true, source: 'fallback' });
  expect((await ask('check', { productId: 'pro' })).status).toBe(503);
  expect((await ask('cancel', { productId: 'free' })).status).toBe(503);
});

test('a slow API is waited for, and is live', async () => {
  api.mood = 'slow';
  expect((await openApp({ deadlineMs: {} })('customer')).body).toMatchObject({ id: 'ada', source: 'live' });
});

test('a crowd in front of a hanging API does not hang it further', async () => {
  api.mood = 'hanging';
  const ask = openApp({ deadlineMs: { reads: 300 } });
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask('customer')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([504]));
  // Shared by all who asked at the same moment.
  expect(api.arrived.length).toBeLessThan(10);
});
