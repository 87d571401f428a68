import { createSandbox, defineCatalog } from '@autumn/sandbox';
import { createHandler, type HandlerOptions } from '@autumn/server';
import { redisCache, redisRateLimit } from '@autumn/server/redis';
import { Redis } from 'ioredis';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { findRedis } from '../support/redis.ts';

const redis = await findRedis();
afterAll(() => redis?.close());

const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const keep = <One extends { readonly close: () => Promise<void> }>(one: One): One => {
  open.push(one);
  return one;
};

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [{ id: 'free', name: 'Free', isDefault: true, items: [{ featureId: 'words', includedUsage: 500 }] }],
});

/** An app of several processes: each handler has its own memory, and they share one sandbox that can go away. */
function openApp() {
  const sandbox = createSandbox({ catalog });
  let isDown = false;
  const fetch = (request: Request) => (isDown ? Promise.reject(new TypeError('fetch failed')) : sandbox.fetch(request));
  const startProcess = (changes: Partial<HandlerOptions>) => {
    const handle = createHandler({
      baseUrl: 'http://sandbox.test/v1',
      secretKey: sandbox.key,
      fetch,
      identify: (request) => ({ customerId: request.headers.get('x-user') ?? 'ada' }),
      failure: { words: 'last-known' },
      deadlineMs: { reads: 200 },
      logger: false,
      ...changes,
    });
    return async (route: string, intent: object = {}, user = 'ada') => {
      const response = await handle(
        new Request(`http://app.test/api/autumn/${route}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'x-user': user },
          body: JSON.stringify(intent),
        }),
      );
      return { status: response.status, body: await response.json() };
    };
  };
  return {
    startProcess,
    breakDown: () => {
      isDown = true;
    },
  };
}

describe.skipIf(!redis)('with Redis', () => {
  const url = redis?.url ?? '';
  const names = Array.from({ length: 8 }, (_, index) => `test-${index}-${Date.now()}`);
  const newPrefix = () => names.pop() ?? '';

  test('a process that starts in an outage knows what another one saw last', async () => {
    const app = openApp();
    const prefix = newPrefix();
    const seeing = app.startProcess({ cache: keep(redisCache(url, { prefix })) });
    expect((await seeing('customer')).body.source).toBe('live');
    await seeing('check', { featureId: 'words', requiredBalance: 400 });
    app.breakDown();
    const starting = app.startProcess({ cache: keep(redisCache(url, { prefix })) });
    const { status, body } = await starting('customer');
    expect([status, body.id, body.source]).toEqual([200, 'ada', 'last-known']);
    const asked = await starting('check', { featureId: 'words', requiredBalance: 501 });
    expect(asked.body).toMatchObject({ allowed: false, reason: 'limit_reached', source: 'last-known' });
    expect((await starting('customer', {}, 'bob')).status).toBe(503);
    const other = app.startProcess({ cache: keep(redisCache(url, { prefix: newPrefix() })) });
    expect((await other('customer')).status).toBe(503);
  });

  test('what is kept ends by itself, and an own client is not closed', async () => {
    const client = new Redis(url);
    const prefix = newPrefix();
    const cache = redisCache(client, { prefix });
    await cache.set('a', 'text', 60_000);
    expect(await cache.get('a')).toBe('text');
    const [key = ''] = await client.keys(`${prefix}:*`);
    expect(await client.pttl(key)).toBeGreaterThan(50_000);
    await cache.close();
    expect(await client.ping()).toBe('PONG');
    client.disconnect();
  });

  test('rubbish in the cache is nothing that is known', async () => {
    const app = openApp();
    const prefix = newPrefix();
    const cache = keep(redisCache(url, { prefix }));
    for (const text of ['{', 'null', '"x"', '{}']) {
      await cache.set('["customer","ada"]', text, 60_000);
      app.breakDown();
      expect((await app.startProcess({ cache })('customer')).status, text).toBe(503);
    }
  });

  test('processes share one bucket, and none takes the last token twice', async () => {
    const app = openApp();
    const prefix = newPrefix();
    const limit = { burst: 7, perSecond: 0.01 };
    const processes = Array.from({ length: 3 }, () =>
      app.startProcess({ rateLimit: { ...limit, store: keep(redisRateLimit(url, { prefix })) } }),
    );
    const asks = Array.from({ length: 30 }, (_, index) => processes[index % 3]?.('check', { featureId: 'words' }));
    const statuses = (await Promise.all(asks)).map((answer) => answer?.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(7);
    expect(statuses.filter((status) => status === 429)).toHaveLength(23);
    expect((await processes[0]?.('check', { featureId: 'words' }, 'bob'))?.status).toBe(200);
  });

  test('a bucket fills again by the clock of Redis', async () => {
    const store = keep(redisRateLimit(url, { prefix: newPrefix() }));
    const limit = { burst: 2, perSecond: 20 };
    expect([await store.take('a', limit), await store.take('a', limit)]).toEqual([0, 0]);
    const wait = await store.take('a', limit);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(50);
    await expect.poll(() => store.take('a', limit), { interval: 10 }).toBe(0);
  });
});

test('without Redis an answer is given all the same, and the limit is counted in the process', async () => {
  const app = openApp();
  const nowhere = 'redis://127.0.0.1:9';
  const told: string[] = [];
  const ask = app.startProcess({
    cache: keep(redisCache(nowhere)),
    rateLimit: { burst: 4, perSecond: 0.01, store: keep(redisRateLimit(nowhere)) },
    logger: { error: (_, message) => void told.push(message) },
  });
  const statuses: number[] = [];
  for (let index = 0; index < 6; index++) statuses.push((await ask('customer')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  // Once each, and not for every request.
  expect(told.sort()).toEqual(['autumn: the cache failed', 'autumn: the rate limit failed']);
});
