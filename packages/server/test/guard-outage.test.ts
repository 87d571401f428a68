import type { TrackParams } from '@autumn/core';
import { afterEach, expect, test, vi } from 'vitest';
import { backDoor, codeOf, guardOn, told, tracks, used } from './support/guards.ts';
import { openShop } from './support/shop.ts';

afterEach(() => void told.splice(0));

test('a reservation whose answer is lost is not taken for granted, and is given back', async () => {
  const shop = openShop();
  shop.sandbox.addFault({ route: 'track', when: 'after', delayMs: 600, times: 1 });
  const work = vi.fn();
  const guard = guardOn(shop, { feature: 'words', requiredBalance: 300, reserve: true });
  expect(await codeOf(guard.run(work))).toContain('outcome_unknown');
  expect(work).not.toHaveBeenCalled();
  await vi.waitFor(async () => expect(tracks(shop)).toContain(-300), { timeout: 5_000 });
  await vi.waitFor(async () => expect(await used(shop)).toBe(0));
});

test('a reservation that never arrived is not given back twice', async () => {
  const shop = openShop();
  await backDoor(shop).track({ customerId: 'ada', featureId: 'words', value: 40 });
  shop.sandbox.addFault({ route: 'track', when: 'before', delayMs: 600, status: 503, times: 1 });
  const guard = guardOn(shop, { feature: 'words', requiredBalance: 300, reserve: true });
  await codeOf(guard.run(() => 'never'));
  await vi.waitFor(async () => expect(tracks(shop)).toContain(-300), { timeout: 5_000 });
  await vi.waitFor(async () => expect(await used(shop)).toBe(40));
});

test('a reservation that never arrived, and for which nothing is left by now, is over', async () => {
  const shop = openShop();
  await used(shop);
  shop.sandbox.addFault({ route: 'track', when: 'before', delayMs: 600, status: 503, times: 1 });
  const running = codeOf(guardOn(shop, { feature: 'words', requiredBalance: 300, reserve: true }).run(() => 'never'));
  await vi.waitFor(() => expect(tracks(shop)).toEqual([300]));
  await backDoor(shop).track({ customerId: 'ada', featureId: 'words', value: 400 });
  await running;
  await vi.waitFor(() => expect(tracks(shop)).toEqual([300, 300]));
  // What would come next would have come by now.
  await guardOn(shop, { feature: 'words', requiredBalance: 1 }).run(() => 'another');
  expect([tracks(shop), await used(shop), told]).toEqual([[300, 300, 1], 401, []]);
});

test('when counting is slow the person does not wait for it, and nothing is lost', async () => {
  const shop = openShop();
  shop.sandbox.addFault({ route: 'track', when: 'before', delayMs: 900, times: 1 });
  const startedAt = Date.now();
  expect(await guardOn(shop, { feature: 'words', requiredBalance: 300 }).run(() => 'a draft')).toBe('a draft');
  expect(Date.now() - startedAt).toBeLessThan(850);
  await vi.waitFor(async () => expect(await used(shop)).toBe(300), { timeout: 5_000 });
  expect(told).toEqual([]);
});

test('what could not be counted is told, and the person has the work all the same', async () => {
  const shop = openShop();
  shop.sandbox.addFault({ route: 'track', when: 'before', status: 400, body: { code: 'nope', message: 'ada' } });
  expect(await guardOn(shop, { feature: 'words' }).run(() => 'a draft')).toBe('a draft');
  expect(told).toEqual([expect.objectContaining({ route: 'guard', customerId: 'ada', code: 'usage_not_counted' })]);
});

test('with a queue it takes the counting over', async () => {
  const shop = openShop();
  const queued: TrackParams[] = [];
  const usage = { track: async (event: TrackParams) => queued.push(event) };
  const rule = { feature: 'words', requiredBalance: 300, reserve: true, properties: { model: 'small' } };
  await guardOn(shop, rule, { usage }).run((own) => own.set(100));
  expect(queued).toEqual([
    expect.objectContaining({ customerId: 'ada', featureId: 'words', value: -200, properties: { model: 'small' } }),
  ]);
  expect(queued[0]?.idempotencyKey).toBeTruthy();
  // The reservation itself does not wait in a queue.
  expect(await used(shop)).toBe(300);
});

test('while Autumn is down the policy decides whether the work begins, and the work knows', async () => {
  const gone = { fetch: async () => Promise.reject(new TypeError('fetch failed')) };
  const rule = { feature: 'words', requiredBalance: 300, reserve: true };
  expect(await codeOf(guardOn(gone, rule).run(() => 'never'))).toEqual([undefined, 'network']);
  const queued: TrackParams[] = [];
  const open = {
    failure: { words: 'open' },
    usage: { track: async (event: TrackParams) => queued.push(event) },
  } as const;
  expect(await guardOn(gone, rule, open).run(({ source }) => source)).toBe('fallback');
  expect(queued.map(({ value }) => value)).toEqual([300]);
});
