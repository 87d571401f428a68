import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createCaller, type ErrorReport } from '../../src/index.ts';
import { browserOn } from '../support/ask.ts';
import { openShop, optionsFor, type Shop, secretKey } from '../support/shop.ts';

const secretWords =
  /credit_?schema|credit_?cost|credit_?amount|metered_?feature|stripe_?id|fingerprint|autumn_?id|am_sk_/i;

test('S8: no byte that a browser receives tells a cost or an inner id', async () => {
  const shop = openShop();
  const ask = browserOn(shop, {
    policy: { routes: { track: { features: { cover: { max: 1 } } } } },
    identify: () => ({ customerId: 'ada', customerData: { fingerprint: 'device-1', metadata: { plan: 'x' } } }),
  });
  const answers = [
    await ask('bootstrap'),
    await ask('customer'),
    await ask('products'),
    await ask('check', { featureId: 'cover' }),
    await ask('check', { featureId: 'pool' }),
    await ask('checkout', { productId: 'pro' }),
    await ask('attach', { productId: 'pro' }),
    await ask('billingPortal'),
    await ask('track', { featureId: 'cover' }),
    await ask('cancel', { productId: 'pro' }),
  ];
  for (const { text, headers } of answers) {
    expect(text).not.toMatch(secretWords);
    expect(inspect(headers)).not.toMatch(secretWords);
  }
  // Not because nothing was there to leak.
  const raw = await shop.sandbox.fetch('http://autumn.test/v1/customers/ada', {
    headers: { authorization: `Bearer ${secretKey}` },
  });
  expect(await raw.text()).toMatch(/credit_schema.*credit_amount|fingerprint/);
});

test('S8: a pool is shown with numbers, what it pays for as a yes or no', async () => {
  const { features } = (await browserOn(openShop())('customer')).body;
  expect(features.pool).toMatchObject({ held: true, balance: 20, available: 20, exact: true });
  expect(features.cover).toMatchObject({
    held: true,
    available: 1,
    balance: 0,
    usage: 0,
    includedUsage: 0,
    usageLimit: null,
    breakdown: [],
    rollovers: [],
    exact: false,
  });
});

test('S8: the cost cannot be searched for by trying amounts', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { routes: { check: { amounts: { cover: [1, 2, 3] } } } } });
  const check = (requiredBalance: number) => ask('check', { featureId: 'cover', requiredBalance });
  // 20 credits at 7 each: two are paid for.
  expect((await check(2)).body).toEqual({ allowed: true, reason: null, balance: null, source: 'live' });
  expect((await check(3)).body).toEqual({ allowed: false, reason: 'limit_reached', balance: null, source: 'live' });
  for (const amount of [0, 1.5, 2.857, 4, 100]) {
    expect((await check(amount)).body, String(amount)).toMatchObject({ status: 403, code: 'amount_not_declared' });
  }
  expect((await ask('customer')).body.features.cover.available).toBe(2);
});

/** What the operator is told goes here, and is searched too. */
function watched(shop: Pick<Shop, 'fetch'>, changes = {}) {
  const told: ErrorReport[] = [];
  const logged: unknown[] = [];
  const logger = { error: (...line: unknown[]) => void logged.push(line) };
  const options = optionsFor(shop, {
    onError: (report) => void told.push(report),
    logger,
    deadlineMs: { reads: 60 },
    ...changes,
  });
  return { told, logged, options, ask: browserOn(shop, options) };
}

test("S14: the words of the application's own errors stay on the server", async () => {
  const words = 'connect ECONNREFUSED postgres://admin:hunter2@10.0.0.7:5432';
  const fail = () => {
    throw new Error(words);
  };
  const places = [
    { identify: fail },
    { policy: { authorize: fail } },
    { policy: { catalog: fail } },
    { policy: { products: fail } },
  ];
  for (const place of places) {
    const { ask, told, logged } = watched(openShop(), place);
    const { status, text, body } = await ask('attach', { productId: 'pro' });
    const failed = status === 500;
    expect([failed, body.code], inspect(place)).toEqual([true, 'internal_error']);
    expect(text).not.toMatch(/postgres|hunter2|10\.0\.0\.7|at \w/);
    expect(told).toEqual([expect.objectContaining({ requestId: body.requestId, route: 'attach', status: 500 })]);
    expect(inspect(logged, { depth: 10 })).toContain('hunter2');
  }
});

test('S14: an answer of the API that is no JSON is not repeated', async () => {
  const html = async () =>
    new Response('<html>nginx 10.1.2.3 upstream</html>', { status: 502, headers: { 'content-type': 'text/html' } });
  const { body, text } = await watched({ fetch: html }).ask('customer');
  expect(body).toMatchObject({ status: 502, code: 'autumn_unavailable' });
  expect(text).not.toMatch(/nginx|10\.1/);
});

test('S14: the words of the API are not repeated either', async () => {
  const words = async () =>
    Response.json({ code: 'invalid_inputs', message: 'internal_id org_123 broke' }, { status: 400 });
  const { body, text } = await watched({ fetch: words }).ask('customer');
  expect(body).toMatchObject({ status: 400, code: 'invalid_inputs' });
  expect(text).not.toContain('org_123');
});

test('S14: a wrong or missing key is our trouble, and named to nobody', async () => {
  for (const key of [
    'am_sk_test_wrong',
    '',
    'am_sk_test_sandbox\nx: y',
    () => Promise.reject(new Error('vault am_sk_live_1')),
  ]) {
    const { ask, told, logged } = watched(openShop(), { secretKey: key });
    const { status, text, body } = await ask('customer');
    expect([status, body.code]).toEqual([500, 'internal_error']);
    expect(text).not.toMatch(/am_sk|AUTUMN_|key/i);
    expect(told).toHaveLength(1);
    expect(inspect([told, logged], { depth: 10 })).not.toMatch(/am_sk_|Bearer/);
  }
});

test('S14: the beginning of the key, which the API may quote when it refuses it, is told to nobody', async () => {
  for (const status of [401, 403]) {
    const quoting = async () =>
      Response.json({ code: 'invalid_secret_key', message: `Unknown key: ${secretKey.slice(0, 14)}…` }, { status });
    const { ask, told, logged } = watched({ fetch: quoting });
    const { text, body } = await ask('customer');
    expect([body.status, body.code]).toEqual([500, 'internal_error']);
    expect(told).toHaveLength(1);
    expect(inspect([text, told, logged], { depth: 10 })).not.toMatch(/am_sk_/);
  }
});

test('S15: an answer that cannot be used is an error, never a success', async () => {
  const odd = [{}, [], null, { id: 'ada', products: 'none', features: {} }];
  for (const answer of odd) {
    const { status, body } = await watched({ fetch: async () => Response.json(answer) }).ask('customer');
    expect([status, body.code], JSON.stringify(answer)).toEqual([502, 'autumn_unavailable']);
  }
});

test('S18: neither key nor customer is found in what is thrown, told or logged, however deep one looks', async () => {
  const failures: Record<string, (request: Request) => Promise<Response>> = {
    network: (request) => Promise.reject(Object.assign(new TypeError('fetch failed'), { request })),
    html: async () => new Response('<html>', { status: 500 }),
    refused: async () => Response.json({ code: 'unauthorized', message: 'no' }, { status: 401 }),
    nonsense: async () => new Response('{'),
    stalled: (request) =>
      new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason))),
  };
  for (const [name, fetch] of Object.entries(failures)) {
    const { ask, told, logged, options } = watched({ fetch });
    const answer = await ask('customer');
    const thrown = await createCaller({
      ...options,
      identify: () => ({ customerId: 'ada', customerData: { email: 'ada@example.com' } }),
    })
      .customer()
      .catch((error: unknown) => error);
    expect(thrown, name).toBeInstanceOf(Error);
    const seen = inspect([answer, told, logged, thrown], { depth: 10, showHidden: true });
    expect(seen, name).not.toMatch(/am_sk_|Bearer|ada@example\.com/);
    expect(told, name).toHaveLength(1);
  }
});
