import { beforeEach, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { plans } from './plans.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = openShop(plans);
  for (const id of ['a', 'b']) await shop.join(id);
});

const attach = (customer_id: string, product_id = 'pro', headers = {}) =>
  ask(shop.sandbox, 'POST /v1/attach', { body: { customer_id, product_id }, headers });

const locked = {
  status: 423,
  body: {
    code: 'lock_already_exists',
    message: 'Operation already in progress, try again in a few seconds',
    env: 'sandbox',
  },
};

describe('while a customer buys', () => {
  test('a second purchase at the same time is refused, and buys nothing', async () => {
    const [first, second] = await Promise.all([attach('a'), attach('a', 'premium')]);
    expect([first.status, second]).toMatchObject([200, locked]);
    expect(await shop.products('a')).toEqual(['pro active']);
    expect((await attach('a', 'premium')).status).toBe(200);
  });

  test('so is a cancel', async () => {
    await attach('a');
    const upgrade = attach('a', 'premium');
    const cancel = ask(shop.sandbox, 'POST /v1/cancel', { body: { customer_id: 'a', product_id: 'pro' } });
    const [first, second] = await Promise.all([upgrade, cancel]);
    expect([first.status, second]).toMatchObject([200, locked]);
  });

  test('others buy, and everything else goes on', async () => {
    const [first, other, read] = await Promise.all([
      attach('a'),
      attach('b'),
      ask(shop.sandbox, 'GET /v1/customers/a'),
    ]);
    expect([first.status, other.status, read.status]).toEqual([200, 200, 200]);
  });

  test('the same call again is told that it was received', async () => {
    const key = { 'idempotency-key': 'once' };
    const [first, again] = await Promise.all([attach('a', 'pro', key), attach('a', 'pro', key)]);
    expect([first.status, again]).toMatchObject([200, { status: 409, body: { code: 'duplicate_idempotency_key' } }]);
  });

  test('a slow purchase is in the way as long as it lasts, a lost answer is not', async () => {
    shop.sandbox.addFault({ route: 'attach', when: 'before', delayMs: 30, times: 1 });
    const slow = attach('a');
    expect((await attach('a', 'premium')).status).toBe(423);
    expect((await slow).status).toBe(200);

    shop.sandbox.addFault({ route: 'attach', when: 'after', delayMs: 30, times: 1 });
    const late = attach('b');
    await expect.poll(() => shop.products('b')).toEqual(['pro active']);
    expect((await attach('b', 'premium')).status).toBe(200);
    expect((await late).status).toBe(200);
  });

  test('a stranger does not block anybody', async () => {
    const [stranger, first] = await Promise.all([
      attach('a', 'pro', { authorization: 'Bearer am_sk_test_no' }),
      attach('a'),
    ]);
    expect([stranger.status, first.status]).toEqual([401, 200]);
  });
});

test('entities of one customer are created one after the other', async () => {
  const hire = (id: string) =>
    ask(shop.sandbox, 'POST /v1/customers/a/entities', { body: { id, feature_id: 'seats' } });
  const [first, second] = await Promise.all([hire('e1'), hire('e2')]);
  expect([first.status, second]).toMatchObject([200, locked]);
});
