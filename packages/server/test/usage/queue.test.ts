import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUsageQueue, memoryStore } from '../../src/usage/index.ts';
import { openMeter, soon, words } from './support.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

test('an event in memory is acknowledged when Autumn has it, and not before', async () => {
  const { sandbox, usage, counted } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'before', status: 503, times: 3 });
  let isAcknowledged = false;
  const tracked = usage.track(words(5)).then(() => {
    isAcknowledged = true;
  });
  await vi.advanceTimersByTimeAsync(500);
  expect([isAcknowledged, await counted()]).toEqual([false, 0]);
  await soon(tracked);
  expect(await counted()).toBe(5);
});

test('a thousand events at once are each counted once, eight at a time', async () => {
  let running = 0;
  let most = 0;
  const { autumn, counted } = await openMeter();
  const usage = createUsageQueue({
    autumn: {
      track: async (...call) => {
        running += 1;
        most = Math.max(most, running);
        return autumn.track(...call).finally(() => {
          running -= 1;
        });
      },
    },
  });
  await soon(Promise.all(Array.from({ length: 1_000 }, () => usage.track(words(0.1)))));
  expect(await counted()).toBe(100);
  expect(most).toBe(8);
});

test.each([[{ status: 500 }], [{ status: 502 }], [{ drop: true }], [{ status: 200, body: 'not json' }]])(
  'an event whose answer was lost (%o) is counted once',
  async (fault) => {
    const { sandbox, usage, counted, recorded, told } = await openMeter();
    sandbox.addFault({ route: 'track', when: 'after', times: 2, ...fault });
    await soon(usage.track(words(3)));
    expect([await counted(), await recorded()]).toEqual([3, 1]);
    expect(told.at(-1)).toMatchObject({ type: 'delivered', deduplicated: true });
    expect(await usage.stats()).toMatchObject({ accepted: 1, delivered: 1, deduplicated: 1, waiting: 0, dead: 0 });
  },
);

test('a duplicate is believed only after the longest time that the API may still be working', async () => {
  const { sandbox, usage } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'after', drop: true, times: 1 });
  const startedAt = Date.now();
  await soon(usage.track(words(3)));
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(10_000);
});

test('a second event of the same key is the same event', async () => {
  const { usage, counted } = await openMeter();
  const event = { ...words(3), idempotencyKey: 'order:7' };
  await soon(Promise.all([usage.track(event), usage.track(event)]));
  await soon(usage.track(event));
  expect(await counted()).toBe(3);
});

test.each([
  ['no customer', { featureId: 'words' }, /customerId/],
  ['neither feature nor event', { customerId: 'ada' }, /Pass featureId or eventName/],
  ['an unknown field', { ...words(1), amount: 3 }, /amount/],
  ['a value that is no number', { ...words(1), value: Number.NaN }, /value/],
  ['properties that are no JSON', { ...words(1), properties: { size: 5n } }, /properties/],
  ['too much', { ...words(1), properties: { text: 'x'.repeat(70_000) } }, /65536/],
])('an event with %s is refused at once, and nothing is stored', async (_, event, problem) => {
  const { usage, told } = await openMeter();
  const refused = await usage.track(event as never).catch((error) => error);
  expect(refused).toMatchObject({ kind: 'validation', code: 'invalid_params' });
  expect(refused.message).toMatch(problem);
  expect(told).toEqual([]);
  expect(await usage.stats()).toMatchObject({ accepted: 0, pending: 0, waiting: 0 });
});

test('what the caller changes after tracking does not change the event', async () => {
  const { usage, autumn } = await openMeter();
  const event = { ...words(1), properties: { page: 'home' } };
  const tracked = usage.track(event);
  event.properties.page = 'elsewhere';
  await soon(tracked);
  const { list } = await autumn.events.list({ customerId: 'ada' });
  expect(list[0]?.properties).toEqual({ page: 'home' });
});

test('a full queue refuses the next event, and takes events again when it has room', async () => {
  const { sandbox, usage, counted } = await openMeter({ maxPending: 3 });
  sandbox.addFault({ route: 'track', when: 'before', status: 503, times: 4 });
  const tracked = Promise.all([1, 2, 3].map((value) => usage.track(words(value))));
  await expect(usage.track(words(4))).rejects.toMatchObject({ code: 'usage_queue_full' });
  await soon(tracked);
  await soon(usage.track(words(4)));
  expect(await counted()).toBe(10);
});

test('an event delivered late is dated when it happened', async () => {
  const { sandbox, usage, autumn } = await openMeter();
  const happenedAt = Date.now();
  sandbox.addFault({ route: 'track', when: 'before', status: 503, headers: { 'retry-after': '120' }, times: 1 });
  await soon(usage.track(words(1)));
  const { list } = await autumn.events.list({ customerId: 'ada' });
  expect(list[0]?.timestamp).toBe(Math.floor(happenedAt / 1000) * 1000);
});

test('during an outage one event at a time is tried, and afterwards all of them arrive', async () => {
  const { sandbox, usage, counted, told } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'before', drop: true });
  const tracked = Promise.all(Array.from({ length: 200 }, () => usage.track(words(1))));
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  const tries = told.filter(({ type }) => type === 'retry').length;
  expect(tries).toBeLessThan(120);
  expect(told.some(({ type }) => type === 'paused')).toBe(true);
  sandbox.clearFaults();
  await soon(tracked);
  expect(await counted()).toBe(200);
  expect(told.some(({ type }) => type === 'resumed')).toBe(true);
});

test('closing waits for what was accepted, refuses what comes later, and may be asked for twice', async () => {
  const { sandbox, usage, counted } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'before', status: 503, times: 2 });
  const tracked = usage.track(words(3));
  const closed = Promise.all([usage.close(), usage.close()]);
  await expect(usage.track(words(1))).rejects.toMatchObject({ code: 'usage_queue_closed' });
  await soon(closed);
  await tracked;
  expect(await counted()).toBe(3);
});

test('closing gives up after its time, and says so to those who wait', async () => {
  const { sandbox, usage } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'before', status: 503 });
  const tracked = usage.track(words(3)).catch((error) => error);
  await soon(usage.close({ timeoutMs: 5_000 }));
  expect(await tracked).toMatchObject({ code: 'usage_not_delivered' });
});

test('flush waits until everything is delivered, or for its time', async () => {
  const { sandbox, usage, counted } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'before', status: 503, times: 3 });
  const tracked = usage.track(words(3));
  await expect(soon(usage.flush({ timeoutMs: 300 }))).rejects.toMatchObject({ code: 'flush_timeout' });
  await soon(usage.flush());
  await tracked;
  expect(await counted()).toBe(3);
});

test('a platform is told to wait until the event is delivered', async () => {
  const work: Promise<unknown>[] = [];
  const { sandbox, usage, counted } = await openMeter({ waitUntil: (promise) => work.push(promise) });
  sandbox.addFault({ route: 'track', when: 'before', status: 503, times: 2 });
  const own: Promise<unknown>[] = [];
  void usage.track(words(3));
  void usage.track(words(4), { waitUntil: (promise) => own.push(promise) });
  expect([work.length, own.length]).toEqual([1, 1]);
  await soon(Promise.all([...work, ...own]));
  expect(await counted()).toBe(7);
});

test('a metric that throws costs no event', async () => {
  const { usage, counted } = await openMeter({
    onEvent: () => {
      throw new Error('broken metric');
    },
  });
  await soon(usage.track(words(3)));
  expect(await counted()).toBe(3);
});

test('no key is told to anybody', async () => {
  const { sandbox, autumn, told } = await openMeter();
  const usage = createUsageQueue({ autumn, store: memoryStore(), onEvent: (event) => told.push(event) });
  sandbox.addFault({ route: 'track', when: 'before', status: 401, body: { message: `bad ${sandbox.key}` }, times: 1 });
  await soon(usage.track(words(1)));
  await soon(usage.track({ ...words(1), featureId: 'nope' }).catch((error) => told.push(error)));
  expect(JSON.stringify(told)).not.toContain(sandbox.key);
  expect(told.map((event) => (event as { type?: string }).type)).toContain('dead');
});
