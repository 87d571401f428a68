import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Autumn, AutumnError } from '../src/index.ts';

/** The way our users fake the API: msw under the runtime's own fetch, and nothing passed to the client. */
const api = 'https://api.useautumn.com/v1';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const autumn = new Autumn({ secretKey: 'am_sk_test_1', maxRetries: 2 });
const allowed = { allowed: true, customer_id: 'c', feature_id: 'f', code: 'feature_found' };

test('a call goes to the live API, with its version and the key in one header', async () => {
  const seen: Record<string, unknown>[] = [];
  server.use(
    http.post(`${api}/check`, async ({ request }) => {
      const { authorization, 'x-api-version': version } = Object.fromEntries(request.headers);
      seen.push({ authorization, version, body: await request.json() });
      return HttpResponse.json(allowed);
    }),
  );
  await expect(autumn.check({ customerId: 'c', featureId: 'f' })).resolves.toMatchObject({ allowed: true });
  expect(seen).toEqual([
    { authorization: 'Bearer am_sk_test_1', version: '1.2', body: { customer_id: 'c', feature_id: 'f' } },
  ]);
});

const answers: [string, () => Response][] = [
  ['a connection that fails', () => HttpResponse.error()],
  ['a lock', () => HttpResponse.json({ code: 'lock_already_exists' }, { status: 423 })],
  ['a plain-text 429', () => HttpResponse.text('Slow down', { status: 429, headers: { 'retry-after': '0' } })],
  ['an HTML 502', () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })],
];

test.each(answers)('a read comes through after %s', async (_, answer) => {
  let requests = 0;
  server.use(
    http.post(`${api}/check`, () => {
      requests += 1;
      return requests === 1 ? answer() : HttpResponse.json(allowed);
    }),
  );
  await expect(autumn.check({ customerId: 'c', featureId: 'f' })).resolves.toMatchObject({ allowed: true });
  expect(requests).toBe(2);
});

test('the 202 with which the API lets everybody pass in an outage is an answer', async () => {
  server.use(http.post(`${api}/check`, () => HttpResponse.json(allowed, { status: 202 })));
  await expect(autumn.check({ customerId: 'c', featureId: 'f' })).resolves.toMatchObject({ allowed: true });
});

test('an id with a slash stays one part of the path', async () => {
  server.use(
    http.get(`${api}/customers/:id`, ({ params }) =>
      HttpResponse.json({ code: 'customer_not_found', message: `No ${params['id']}` }, { status: 404 }),
    ),
  );
  const error = await autumn.customers.get({ customerId: 'a/b c' }).catch((reason: unknown) => reason);
  expect(AutumnError.is(error) && error.message).toBe('No a/b c');
});
