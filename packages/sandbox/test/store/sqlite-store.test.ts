import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { sqliteStore } from '../../src/store/sqlite-store.ts';
import { ask } from '../ask.ts';
import { keptShops, memoryOf, START } from './kept-shop.ts';

const shops = keptShops();
const joinAs = (sandbox: Sandbox, id: string) => ask(sandbox, 'POST /v1/customers', { body: { id } });
const track = (sandbox: Sandbox, more: object = {}) =>
  ask(sandbox, 'POST /v1/track', { body: { customer_id: 'ada', feature_id: 'messages', value: 1, ...more } });

/** Closes a sandbox and opens its file again. */
function reopen(sandbox: Sandbox, options = {}): Sandbox {
  sandbox.close();
  return shops.start(options);
}

test('a closed sandbox is one file, and opens where it stopped, whatever it is started with', async () => {
  const first = shops.start();
  await joinAs(first, 'ada');
  await track(first);
  const before = await memoryOf(first);
  first.close();
  expect(readdirSync(shops.folder)).toEqual(['sandbox.db']);
  const second = shops.start({ catalog: null, now: 5, frozen: false, settings: { currency: 'eur' } });
  expect(await memoryOf(second)).toEqual(before);
});

test('a clock that runs has run on in the meantime', () => {
  let now = START;
  const realNow = () => now;
  const first = shops.start({ now: 1000, frozen: false, realNow });
  now += 50;
  expect(first.now()).toBe(1050);
  first.close();
  now += 7;
  expect(shops.start({ realNow }).now()).toBe(1057);
});

test('an idempotency key stays taken, whatever it is written in', async () => {
  const keys = ['plain', 'nul \u0000 a', 'nul \u0000 b', "it's"];
  const first = shops.start();
  await joinAs(first, 'ada');
  for (const key of keys) expect((await track(first, { idempotency_key: key })).status).toBe(200);
  const second = reopen(first);
  for (const key of keys) expect((await track(second, { idempotency_key: key })).status).toBe(409);
  second.moveClock({ advanceMs: 24 * 60 * 60_000 });
  expect((await track(second, { idempotency_key: 'plain' })).status).toBe(200);
});

test('a fault goes on where it was: how often it has hit, and which number it draws next', async () => {
  const rule = { when: 'before', status: 503, rate: 0.5, seed: 7, times: 8 } as const;
  const statuses = async (sandbox: Sandbox, count: number) => {
    const seen: number[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await ask(sandbox, 'GET /v1/products')).status);
    return seen;
  };
  const whole = createSandbox();
  whole.addFault(rule);
  const first = shops.start();
  first.addFault(rule);
  const parts = [...(await statuses(first, 9)), ...(await statuses(reopen(first), 20))];
  expect(parts).toEqual(await statuses(whole, 29));
  expect(parts.filter((status) => status === 503)).toHaveLength(8);
});

test('a payment page outlives the sandbox that opened it', async () => {
  const first = shops.start();
  await joinAs(first, 'ada');
  const { body } = await ask(first, 'POST /v1/attach', { body: { customer_id: 'ada', product_id: 'pro' } });
  const second = reopen(first);
  const { pathname } = new URL(body.checkout_url);
  expect((await ask(second, `POST ${pathname}/complete`, { body: { outcome: 'paid' } })).status).toBe(200);
  const { products } = (await ask(reopen(second), 'GET /v1/customers/ada')).body;
  expect(products).toMatchObject([{ id: 'pro', status: 'active' }]);
});

test('a card, a reward program and what somebody was told to expect of it are there again', async () => {
  const first = shops.start();
  await joinAs(first, 'ada');
  first.setCard('ada', 'declined');
  const reward = { id: 'off', name: 'Off', type: 'percentage_discount', promo_codes: [{ code: 'OFF' }] };
  const discount_config = { discount_value: 20, duration_type: 'forever', apply_to_all: true };
  await ask(first, 'POST /v1/rewards', { body: { ...reward, discount_config } });
  first.addRewardProgram({ id: 'friends', rewardId: 'off', when: 'customer_creation', receivedBy: 'all' });
  const body = { program_id: 'friends', customer_id: 'ada' };
  const { code } = (await ask(first, 'POST /v1/referrals/code', { body })).body;
  const before = await memoryOf(first);
  const second = reopen(first);
  expect(await memoryOf(second)).toEqual(before);
  expect((await ask(second, 'POST /v1/referrals/code', { body })).body.code).toBe(code);
});

test('the log of requests is bounded in the file too', { timeout: 30_000 }, async () => {
  const first = shops.start();
  for (let index = 0; index < 502; index += 1) await ask(first, `GET /v1/customers/nobody${index}`);
  const before = (await memoryOf(first)).requests;
  expect(before).toHaveLength(500);
  expect(before[0]).toMatchObject({ id: 502, path: '/v1/customers/nobody501' });
  expect((await memoryOf(reopen(first))).requests).toEqual(before);
});

test('a request that was refused, or whose answer got lost, is in the log as such', async () => {
  const first = shops.start();
  await joinAs(first, 'ada');
  first.addFault({ route: 'track', when: 'after', drop: true, times: 1 });
  await expect(track(first)).rejects.toThrow('dropped');
  await track(first, { feature_id: 'nonsense' });
  const second = reopen(first);
  const { requests, state } = await memoryOf(second);
  expect(requests.map(({ status }: { status: number | null }) => status)).toEqual([404, null, 200]);
  expect(state.events).toHaveLength(1);
});

describe('a reset', () => {
  test('empties the file, and starts with what this sandbox was started with', async () => {
    const first = shops.start();
    await joinAs(first, 'ada');
    first.close();
    const second = shops.start({ now: 5, catalog: null });
    await ask(second, 'POST /sandbox/reset', { body: {} });
    const empty = await memoryOf(createSandbox({ now: 5, frozen: true }));
    expect(await memoryOf(second)).toEqual(empty);
    expect(await memoryOf(reopen(second))).toEqual(empty);
  });

  test('draws the same ids again, also in a file', async () => {
    const first = shops.start();
    await joinAs(first, 'ada');
    const { state } = await memoryOf(first);
    first.reset();
    await joinAs(first, 'ada');
    expect((await memoryOf(first)).state).toEqual(state);
  });

  test.each([8.64e15 + 1, -8.64e15 - 1, Number.NaN])('to %d is refused and changes nothing', async (now) => {
    const sandbox = shops.start();
    await joinAs(sandbox, 'ada');
    const before = await memoryOf(sandbox);
    expect(() => sandbox.reset({ now })).toThrow('the calendar does not go that far');
    expect(await memoryOf(sandbox)).toEqual(before);
  });
});

test('a closed sandbox answers no more, and lets go of its file once', async () => {
  const first = shops.start();
  first.close();
  const second = shops.start();
  first.close();
  await expect(joinAs(first, 'ada')).rejects.toThrow('This sandbox was closed.');
  expect(() => first.setCard('ada', 'ok')).toThrow();
  expect((await joinAs(second, 'ada')).status).toBe(200);
});

test('a sandbox that cannot start lets go of its file', () => {
  expect(() => shops.start({ now: 9e15 })).toThrow('calendar');
  expect(readdirSync(shops.folder)).toEqual([]);
  shops.start();
});

test('two files are two sandboxes', async () => {
  const [one, other] = [shops.start(), shops.start({}, join(shops.folder, 'other.db'))];
  await joinAs(one, 'ada');
  expect((await ask(other, 'GET /v1/customers/ada')).status).toBe(404);
});

test('a store is for one sandbox: a second one does not begin anew over the first one’s state', async () => {
  const store = sqliteStore(shops.file);
  const first = createSandbox({ store });
  await joinAs(first, 'ada');
  expect(() => createSandbox({ store })).toThrow('has a sandbox already');
  expect((await memoryOf(shops.start())).state.customers).toMatchObject([{ id: 'ada' }]);
});
