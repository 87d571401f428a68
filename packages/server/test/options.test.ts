import { AutumnError } from '@autumn/core/errors';
import { expect, test, vi } from 'vitest';
import { createRecent } from '../src/cache/recent.ts';
import { createShared } from '../src/cache/shared.ts';
import { createHandler, type HandlerOptions } from '../src/index.ts';
import { pageRequest } from './support/ask.ts';
import { openShop, optionsFor } from './support/shop.ts';

test.each<[string, Partial<HandlerOptions>]>([
  ['a wildcard for cookies', { policy: { origins: ['*'] } }],
  ['an origin with a path', { policy: { origins: ['https://a.example/app'] } }],
  ['a redirect to a scheme', { policy: { redirects: ['myapp://done'] } }],
  ['a redirect with credentials', { policy: { redirects: ['https://a:b@c.example'] } }],
  ['a redirect that is a pattern', { policy: { redirects: ['*.example.com'] } }],
  ['a base path that is none', { basePath: 'api/autumn' }],
  ['a way to show credits that does not exist', { policy: { credits: 'both' as never } }],
  ['no identify', { identify: undefined as never }],
  ['a base URL that is none', { baseUrl: 'autumn' }],
])('%s is refused when the handler is made', (_, changes) => {
  const make = () => createHandler(optionsFor(openShop(), changes));
  expect(make).toThrow(AutumnError);
  expect(make).toThrow(expect.objectContaining({ kind: 'config' }));
});

test('the handler answers under its base path', async () => {
  const handler = createHandler(optionsFor(openShop(), { basePath: '/billing/' }));
  const request = new Request('https://app.example.com/billing/products', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect((await handler(request)).status).toBe(200);
  expect((await handler(pageRequest('products'))).status).toBe(404);
});

test('a report that fails does not cost the answer', async () => {
  const options = optionsFor(
    { fetch: async () => new Response('{') },
    {
      onError: () => {
        throw new Error('the reporter is down');
      },
      deadlineMs: { reads: 60 },
    },
  );
  expect((await createHandler(options)(pageRequest('customer'))).status).toBe(502);
});

test('a report that fails later does not end the process', async () => {
  const logged: string[] = [];
  const options = optionsFor(
    { fetch: async () => new Response('{') },
    {
      onError: async () => {
        await Promise.resolve();
        throw new Error('the reporter is down');
      },
      logger: { error: (_, message) => void logged.push(message) },
      deadlineMs: { reads: 60 },
    },
  );
  await createHandler(options)(pageRequest('customer'));
  await vi.waitFor(() => expect(logged).toContain('autumn: onError failed'));
});

test('a shared value is loaded once at a time, kept while fresh, and stands in while stale', async () => {
  let now = 0;
  let loads = 0;
  let isDown = false;
  const get = createShared(
    async () => {
      loads += 1;
      if (isDown) throw new Error('down');
      return loads;
    },
    { freshMs: 60, restMs: 10, staleMs: 1_000 },
    () => now,
  );
  expect(await Promise.all([get(), get(), get()])).toEqual(Array(3).fill({ value: 1, isStale: false }));
  now = 60;
  isDown = true;
  expect(await get()).toEqual({ value: 1, isStale: true });
  now = 69;
  expect([await get(), loads]).toEqual([{ value: 1, isStale: true }, 2]);
  now = 70;
  isDown = false;
  expect(await get()).toEqual({ value: 3, isStale: false });
  now = 2_000;
  isDown = true;
  await expect(get()).rejects.toThrow('down');
});

test('a bounded memory forgets the oldest', () => {
  let now = 0;
  const recent = createRecent<number>(100, 2, () => now);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.set('a', 3);
  recent.set('c', 4);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, undefined, 4]);
  now = 101;
  expect(recent.get('a')).toBeUndefined();
});
