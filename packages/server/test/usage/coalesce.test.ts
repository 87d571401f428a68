import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMeter, soon, words } from './support.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

const coalesce = { windowMs: 100 };

test('events that differ only in their value are sent as one, and every caller hears of it', async () => {
  const { usage, counted, recorded, told } = await openMeter({ coalesce });
  await soon(Promise.all(Array.from({ length: 30 }, () => usage.track(words(0.1)))));
  expect([await counted(), await recorded()]).toEqual([3, 1]);
  expect(told.map(({ type }) => type)).toEqual(['accepted', 'delivered']);
  expect(await usage.stats()).toMatchObject({ accepted: 30, delivered: 30, waiting: 0 });
});

test.each([
  ['another customer', { customerId: 'bob' }],
  ['another entity', { entityId: 'seat_1', entityData: { featureId: 'seats' } }],
  ['other properties', { properties: { page: 'home' } }],
  ['another rule for what is too much', { overageBehavior: 'overflow' as const }],
  ['a refund', { value: -1 }],
  ['a key of its own', { idempotencyKey: 'order:7' }],
  ['a time of its own', { timestamp: 1_795_361_184_000 }],
])('%s stays an event of its own', async (_, change) => {
  const { usage, told } = await openMeter({ coalesce });
  const event = { ...words(1), ...change };
  await soon(Promise.allSettled([usage.track(words(2)), usage.track(event), usage.track(words(2))]));
  const accepted = told.flatMap((one) => (one.type === 'accepted' ? [one.members] : []));
  expect(accepted.sort()).toEqual([1, 2]);
});

test('the order of properties does not matter', async () => {
  const { usage, recorded } = await openMeter({ coalesce });
  const page = (properties: object) => usage.track({ ...words(1), properties: { ...properties } });
  await soon(Promise.all([page({ a: 1, b: { c: 2, d: 3 } }), page({ b: { d: 3, c: 2 }, a: 1 })]));
  expect(await recorded()).toBe(1);
});

test('a batch whose answer was lost is counted once, with all of its members', async () => {
  const { sandbox, usage, counted, recorded } = await openMeter({ coalesce });
  sandbox.addFault({ route: 'track', when: 'after', drop: true, times: 1 });
  await soon(Promise.all([1, 2, 3].map((value) => usage.track(words(value)))));
  expect([await counted(), await recorded()]).toEqual([6, 1]);
});

test('members of a batch that was refused all hear the refusal, and are one dead letter', async () => {
  const { usage } = await openMeter({ coalesce });
  const event = { ...words(1), featureId: 'nope' };
  const told = await soon(Promise.allSettled([usage.track(event), usage.track(event)]));
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await usage.dead.list()).toMatchObject([{ members: 2, event: { value: 2 }, code: 'feature_not_found' }]);
});
