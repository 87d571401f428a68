import { AutumnError } from '@autumn/core/errors';
import { expect, test, vi } from 'vitest';
import { batchBootstrap } from '../src/client/batch-bootstrap.ts';
import { type BrowserClientOptions, createBrowserClient } from '../src/index.ts';
import { failure } from './support/stack.ts';

const answering = (answer: () => Response | Promise<Response>, options: BrowserClientOptions = {}) => {
  const fetch = vi.fn<(request: Request) => Promise<Response>>(async () => answer());
  return { fetch, client: createBrowserClient({ ...options, fetch }) };
};

const caught = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

test('posts JSON to the route of the method, with cookies of this origin only', async () => {
  const { fetch, client } = answering(() => Response.json({ allowed: true }), {
    headers: async () => ({ authorization: 'Bearer t' }),
  });
  expect(await client.check({ featureId: 'words' })).toEqual({ allowed: true });
  const [request] = fetch.mock.calls[0] ?? [];
  expect(request?.url).toBe(`${location.origin}/api/autumn/check`);
  expect(request?.method).toBe('POST');
  expect(request?.credentials).toBe('same-origin');
  expect(request?.headers.get('content-type')).toBe('application/json');
  expect(request?.headers.get('authorization')).toBe('Bearer t');
  expect(await request?.json()).toEqual({ featureId: 'words' });
});

test('another base', async () => {
  const { fetch, client } = answering(() => Response.json({}), {
    baseUrl: 'https://api.example.com',
    basePath: '/billing',
    credentials: 'include',
  });
  await client.customer();
  const [request] = fetch.mock.calls[0] ?? [];
  expect(request?.url).toBe('https://api.example.com/billing/customer');
  expect(request?.credentials).toBe('include');
});

test.each([
  [
    'the handler refused',
    () => failure(429, 'rate_limit_exceeded', { 'retry-after': '2' }),
    { kind: 'api', code: 'rate_limit_exceeded', status: 429, requestId: 'req_1', retryAfterMs: 2000 },
  ],
  [
    'a gateway wrote HTML',
    () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    { kind: 'api', code: 'unknown_error', status: 502 },
  ],
  ['no JSON in a success', () => new Response('<html>'), { kind: 'api', code: 'invalid_response' }],
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'connection', code: 'network' }],
])('an error says what happened: %s', async (_case, answer, expected) => {
  const { client, fetch } = answering(answer);
  const error = await caught(client.customer());
  expect(error).toBeInstanceOf(AutumnError);
  expect(error).toMatchObject(expected);
  expect(fetch).toHaveBeenCalledOnce();
});

const untilAborted = (request: Request): Promise<Response> =>
  new Promise((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });

test('a server that never answers is given up, and the request is ended', async () => {
  vi.useFakeTimers();
  const client = createBrowserClient({ fetch: untilAborted });
  const answer = caught(client.customer());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toMatchObject({ kind: 'connection', code: 'timeout' });
  vi.useRealTimers();
});

test('the caller can end it', async () => {
  const client = createBrowserClient({ fetch: untilAborted });
  const controller = new AbortController();
  const answer = caught(client.customer({}, { signal: controller.signal }));
  controller.abort();
  expect(await answer).toMatchObject({ code: 'aborted' });
});

function batched() {
  const asked: string[] = [];
  const half = (name: string) => ({ data: { name } });
  const client = createBrowserClient({
    fetch: async (request) => {
      const route = request.url.split('/').pop() ?? '';
      asked.push(route);
      return Response.json(route === 'bootstrap' ? { customer: half('ada'), products: half('shop') } : { name: route });
    },
  });
  return { asked, client: batchBootstrap(client) };
}

test('both in one tick are one request, and each alone is its own', async () => {
  const { asked, client } = batched();
  expect(await Promise.all([client.customer(), client.products(), client.customer()])).toEqual([
    { name: 'ada' },
    { name: 'shop' },
    { name: 'ada' },
  ]);
  await client.products();
  await client.customer();
  expect(asked).toEqual(['bootstrap', 'products', 'customer']);
});

test('who has gone before it is sent is not asked for', async () => {
  const { asked, client } = batched();
  const gone = new AbortController();
  const answer = caught(client.customer({}, { signal: gone.signal }));
  const products = client.products();
  gone.abort();
  expect(await products).toEqual({ name: 'products' });
  expect(await answer).toMatchObject({ code: 'aborted' });
  expect(asked).toEqual(['products']);
});

test("a failed half is that half's error alone", async () => {
  const error = { message: 'Down.', code: 'autumn_unavailable', status: 502, requestId: 'req_2' };
  const client = batchBootstrap(
    createBrowserClient({
      fetch: async () => Response.json({ customer: { error }, products: { data: { list: [] } } }),
    }),
  );
  const [customer, products] = await Promise.all([caught(client.customer()), client.products()]);
  expect(customer).toMatchObject({ kind: 'api', code: 'autumn_unavailable', status: 502, requestId: 'req_2' });
  expect(products).toEqual({ list: [] });
});

test('a session that has ended says so, also when it is asked together with the products', async () => {
  const { client } = answering(() => Response.json({ customer: { data: null }, products: { data: { list: [] } } }));
  const batched = batchBootstrap(client);
  const [customer, products] = await Promise.all([caught(batched.customer()), batched.products()]);
  expect(customer).toMatchObject({ code: 'signed_out', status: 401 });
  expect(products).toEqual({ list: [] });
});
