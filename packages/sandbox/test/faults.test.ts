import { beforeEach, expect, test } from 'vitest';
import { createSandbox, type FaultRule, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = createSandbox({ now: 1_795_360_000_000, frozen: true });
  await ask(sandbox, 'POST /v1/features', { body: { id: 'messages', name: 'Messages', type: 'single_use' } });
});

const create = (id: string, headers = {}) => ask(sandbox, 'POST /v1/customers', { body: { id }, headers });
const exists = async (id: string) => (await ask(sandbox, `GET /v1/customers/${id}`)).status === 200;
const statuses = async (count: number) => {
  const seen: number[] = [];
  for (let index = 0; index < count; index += 1) seen.push((await create(`c${index}`)).status);
  return seen;
};

test('"before" fails without doing the work, "after" does the work and loses the answer', async () => {
  sandbox.addFault({ when: 'before', route: 'customers.create', status: 500, times: 1 });
  expect(await create('a')).toMatchObject({ status: 500, body: { code: 'internal_error', env: 'sandbox' } });
  expect(await exists('a')).toBe(false);
  sandbox.addFault({
    when: 'after',
    route: 'POST /v1/customers',
    status: 502,
    body: '<html>Bad gateway</html>',
    times: 1,
  });
  expect(await create('a')).toMatchObject({ status: 502, body: '<html>Bad gateway</html>' });
  expect(await exists('a')).toBe(true);
});

test('429 is plain text with Retry-After, as the API’s own', async () => {
  sandbox.addFault({ when: 'before', status: 429, headers: { 'retry-after': '7' } });
  const { status, body, headers } = await create('a');
  expect([status, body, headers.get('retry-after')]).toEqual([429, 'Too many requests, please try again later.', '7']);
});

test('a dropped connection rejects, and the request is remembered without a status', async () => {
  sandbox.addFault({ when: 'after', drop: true, times: 1 });
  await expect(create('a')).rejects.toThrow('dropped the connection');
  expect(await exists('a')).toBe(true);
  expect((await ask(sandbox, 'GET /sandbox/requests')).body.list.at(1)).toMatchObject({ status: null, fault: 1 });
});

test('after a lost answer the idempotency key says that the first attempt got through', async () => {
  const key = { 'idempotency-key': 'once' };
  sandbox.addFault({ when: 'after', status: 503, times: 1 });
  expect((await create('a', key)).status).toBe(503);
  expect((await create('a', key)).body.code).toBe('duplicate_idempotency_key');
});

test('a refused request leaves its idempotency key free', async () => {
  const key = { 'idempotency-key': 'once' };
  sandbox.addFault({ when: 'before', status: 503, times: 1 });
  expect((await create('a', key)).status).toBe(503);
  expect((await create('a', key)).status).toBe(200);
});

test('a delay holds the answer back, and a caller that gives up ends it', async () => {
  sandbox.addFault({ when: 'before', delayMs: 60_000 });
  const gone = new AbortController();
  const waiting = sandbox.fetch('http://sandbox/v1/products', { signal: gone.signal });
  gone.abort(new Error('gave up'));
  await expect(waiting).rejects.toThrow('gave up');
});

test.each<[string, Partial<FaultRule>, number[]]>([
  ['for ever', {}, [500, 500, 500, 500]],
  ['a number of times', { times: 2 }, [500, 500, 200, 200]],
  ['on another route', { route: 'track' }, [200, 200, 200, 200]],
  ['on a pattern of paths', { route: '/v1/:anything' }, [500, 500, 500, 500]],
  ['on another method', { route: 'GET /v1/customers' }, [200, 200, 200, 200]],
  ['at no rate', { rate: 0 }, [200, 200, 200, 200]],
])('hits %s', async (_, rule, expected) => {
  sandbox.addFault({ when: 'before', status: 500, ...rule });
  expect(await statuses(4)).toEqual(expected);
});

test('a rate hits its share, and the same requests again with the same seed', async () => {
  const run = async () => {
    sandbox.reset();
    sandbox.addFault({ when: 'before', status: 500, rate: 0.3, seed: 7 });
    return statuses(200);
  };
  const first = await run();
  expect(await run()).toEqual(first);
  const hits = first.filter((status) => status === 500).length;
  expect(hits).toBeGreaterThan(40);
  expect(hits).toBeLessThan(80);
});

test('faults are set and cleared over HTTP', async () => {
  const { body } = await ask(sandbox, 'POST /sandbox/faults', { body: { when: 'before', status: 418, delay_ms: 1 } });
  expect(body).toEqual({ id: 1 });
  expect((await create('a')).status).toBe(418);
  await ask(sandbox, 'DELETE /sandbox/faults');
  expect((await create('a')).status).toBe(200);
});
