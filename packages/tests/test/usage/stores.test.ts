import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRedis } from '../support/redis.ts';
import { type Meter, openMeter, words } from './meter.ts';
import { type Shelf, shelves } from './shelves.ts';

const redis = await findRedis();
afterAll(() => redis?.close());

let meter: Meter;
let shelf: Shelf;
beforeEach(async () => {
  meter = await openMeter();
});
afterEach(async () => {
  await meter.close();
  await shelf.clear();
});

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

const { memory, ...durable } = shelves(redis);

describe.each(Object.entries({ memory, ...durable }))('the %s store', (_, makeShelf) => {
  beforeEach(async () => {
    shelf = await makeShelf();
  });

  test('has every event that was accepted counted once, whatever happens to requests and answers', async () => {
    const kinds = [{ status: 500 }, { status: 502 }, { status: 503 }, { status: 429 }, { drop: true }, { delayMs: 50 }];
    kinds.forEach((kindOfFault, seed) => {
      for (const when of ['before', 'after'] as const) {
        meter.misbehave({ when, rate: 0.01, seed: seed + 1, headers: { 'retry-after': '0' }, ...kindOfFault });
      }
    });
    const queue = meter.queue({ store: shelf.open() });
    await Promise.all(many(200).map(() => queue.track(words(0.1))));
    await queue.flush();
    expect([await meter.counted(), await meter.recorded()]).toEqual([20, 200]);
    const stats = await queue.stats();
    expect(stats).toMatchObject({ accepted: 200, delivered: 200, waiting: 0, dead: 0, pending: 0 });
    expect([stats.retries > 0, stats.deduplicated > 0]).toEqual([true, true]);
  });

  test('takes two events of one key for one', async () => {
    const queue = meter.queue({ store: shelf.open() });
    const event = words(3, { idempotencyKey: 'order:7/ä' });
    await Promise.all([queue.track(event), queue.track(event)]);
    await queue.flush();
    expect([await meter.counted(), meter.keys()]).toEqual([3, ['order:7/ä']]);
  });

  test('keeps an event that Autumn refused, replays it and removes it', async () => {
    const refusal = { when: 'before', status: 404, body: { code: 'feature_not_found', message: 'No such.' } } as const;
    meter.misbehave({ ...refusal, times: 2 });
    const queue = meter.queue({ store: shelf.open(), concurrency: 1 });
    for (const value of [3, 4]) await queue.track(words(value)).catch(() => {});
    await queue.flush();
    const letters = await queue.dead.list();
    expect(letters.map(({ event, code }) => [event.value, code])).toEqual([
      [3, 'feature_not_found'],
      [4, 'feature_not_found'],
    ]);
    expect(await queue.dead.list({ limit: 1 })).toMatchObject([{ event: { value: 3 } }]);
    expect(await queue.stats()).toMatchObject({ waiting: 0, dead: 2 });

    await queue.dead.replay(letters[0]?.id ?? '');
    await queue.dead.remove(letters[1]?.id ?? '');
    await queue.flush();
    expect([await meter.counted(), await queue.dead.list()]).toEqual([3, []]);
    await expect(queue.dead.replay(letters[0]?.id ?? '')).rejects.toMatchObject({ code: 'dead_letter_not_found' });
  });

  test('waits as long as Autumn asks for', async () => {
    meter.misbehave({ when: 'before', status: 429, headers: { 'retry-after': '1' }, times: 1 });
    const queue = meter.queue({ store: shelf.open() });
    const startedAt = Date.now();
    await queue.track(words(3));
    await queue.flush();
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_000);
    expect(await meter.counted()).toBe(3);
  });

  test('closes twice, and takes nothing afterwards', async () => {
    const queue = meter.queue({ store: shelf.open() });
    await queue.track(words(3));
    await Promise.all([queue.close(), queue.close()]);
    await queue.close();
    await expect(queue.track(words(4))).rejects.toMatchObject({ code: 'usage_queue_closed' });
  });
});

describe.each(Object.entries(durable))('the %s store, being durable,', (_, makeShelf) => {
  beforeEach(async () => {
    shelf = await makeShelf();
  });

  test('gives what was not delivered to the next process, under the same keys', async () => {
    meter.misbehave({ when: 'before', status: 503, headers: { 'retry-after': '0' } });
    const first = meter.queue({ store: shelf.open(), coalesce: { windowMs: 20 } });
    await Promise.all([...many(10).map(() => first.track(words(0.1))), first.track(words(5, { entityId: 'desk' }))]);
    await expect.poll(() => meter.keys().length).toBeGreaterThan(1);
    await first.close();
    meter.sandbox.clearFaults();

    const second = meter.queue({ store: shelf.open() });
    await second.flush();
    expect(await meter.counted()).toBe(1);
    // The batch of ten, and the one whose entity Autumn does not know.
    expect(new Set(meter.keys()).size).toBe(2);
    expect(await second.dead.list()).toMatchObject([{ event: { entityId: 'desk' } }]);
  });

  test('shares its events among processes, each delivered by one', async () => {
    const queues = many(3).map(() => meter.queue({ store: shelf.open() }));
    await Promise.all(many(300).map((index) => queues[index % 3]?.track(words(0.1))));
    await Promise.all(queues.map((queue) => queue.flush()));
    expect([await meter.counted(), meter.keys().length]).toEqual([30, 300]);
  });

  test('lets one process accept and another deliver', async () => {
    const front = meter.queue({ store: shelf.open(), deliver: false });
    await front.track(words(3));
    expect(await front.stats()).toMatchObject({ accepted: 1, delivered: 0, waiting: 1 });
    meter.queue({ store: shelf.open() });
    await front.flush();
    expect(await meter.counted()).toBe(3);
  });
});
