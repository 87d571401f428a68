import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';
import { plans } from './plans.ts';

let realNow: number;
let sandbox: Sandbox;
beforeEach(() => {
  realNow = Date.UTC(2026, 10, 1);
  sandbox = createSandbox({ catalog: plans, settings: { rateLimits: true }, realNow: () => realNow });
});

const headersOf = (headers: Headers): string[] =>
  ['policy', 'limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`) ?? 'none');

const query = (customer_id: string) =>
  ask(sandbox, 'POST /v1/query', { body: { customer_id, feature_id: 'messages', range: '24h' } });
const statusesOf = async (calls: readonly Promise<{ readonly status: number }>[]): Promise<number[]> =>
  (await Promise.all(calls)).map(({ status }) => status);

describe('with rate limits', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b']) await ask(sandbox, 'POST /v1/customers', { body: { id } });
  });

  test('every answer says how many calls are left', async () => {
    expect(headersOf((await query('a')).headers)).toEqual(['5;w=1', '5', '4', '1']);
    expect(headersOf((await query('a')).headers)).toEqual(['5;w=1', '5', '3', '1']);
    expect(headersOf((await query('b')).headers)).toEqual(['5;w=1', '5', '4', '1']);
    expect(headersOf((await ask(sandbox, 'GET /v1/products/none')).headers)).toEqual(['25;w=1', '25', '24', '1']);
  });

  test('the sixth query of a second is refused in plain text, until the second is over', async () => {
    expect(await statusesOf(Array.from({ length: 5 }, () => query('a')))).toEqual([200, 200, 200, 200, 200]);
    const { status, body, headers } = await query('a');
    expect([status, body]).toEqual([429, 'Too many requests, please try again later.']);
    expect([headers.get('content-type'), headers.get('retry-after')]).toEqual(['text/plain; charset=utf-8', '1']);
    expect(headersOf(headers)).toEqual(['5;w=1', '5', '0', '1']);
    expect((await query('b')).status).toBe(200);
    realNow += 1_000;
    expect((await query('a')).status).toBe(200);
  });

  test('lists of customers are limited for all, purchases for a minute', async () => {
    const lists = Array.from({ length: 6 }, () => ask(sandbox, 'GET /v1/customers'));
    expect((await statusesOf(lists)).toSorted()).toEqual([200, 200, 200, 200, 200, 429]);
    const cancel = () => ask(sandbox, 'POST /v1/cancel', { body: { customer_id: 'a', product_id: 'pro' } });
    for (let call = 1; call <= 30; call += 1) expect((await cancel()).status).toBe(404);
    realNow += 20_000;
    const { status, headers } = await cancel();
    expect([status, headers.get('retry-after')]).toEqual([429, '40']);
  });

  test('who has no key is refused, and not counted', async () => {
    const strangers = Array.from({ length: 30 }, () =>
      ask(sandbox, 'GET /v1/products', { headers: { authorization: 'Bearer am_sk_test_no' } }),
    );
    expect(new Set(await statusesOf(strangers))).toEqual(new Set([401]));
    expect((await ask(sandbox, 'GET /v1/products')).status).toBe(200);
  });
});

test('without them nothing is counted', async () => {
  sandbox.reset({ settings: { rateLimits: false } });
  const calls = Array.from({ length: 40 }, () => ask(sandbox, 'GET /v1/products'));
  expect(new Set(await statusesOf(calls))).toEqual(new Set([200]));
  expect(headersOf((await ask(sandbox, 'GET /v1/products')).headers)).toEqual(['none', 'none', 'none', 'none']);
});
