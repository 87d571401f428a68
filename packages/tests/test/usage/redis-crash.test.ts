import { redisStore } from '@autumn/server/usage/redis';
import { Queue, Worker } from 'bullmq';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { findRedis, type Redis } from '../support/redis.ts';
import { type Meter, openMeter, words } from './meter.ts';

const found = await findRedis();
// With a Redis of somebody else's there is nothing to crash.
const redis = process.env['REDIS_URL'] ? undefined : found;
afterAll(() => found?.close());

let meter: Meter;
beforeEach(async () => {
  meter = await openMeter();
});
afterEach(() => meter.close());

const reason = found ? 'REDIS_URL is set' : 'there is no Redis';
const onOwnRedis = (sentence: string, run: (own: Redis) => Promise<void>) =>
  test(sentence, { timeout: 90_000 }, async ({ skip }) => {
    if (redis) return run(redis);
    process.stderr.write(`Skipped, ${reason}: ${sentence}\n`);
    skip(reason);
  });

onOwnRedis('events survive a Redis that is killed and started again in the middle of delivery', async (own) => {
  const queue = meter.queue({ store: redisStore(own.url, { name: crypto.randomUUID(), leaseMs: 1_000 }) });
  meter.misbehave({ when: 'before', delayMs: 20 });
  await Promise.all(Array.from({ length: 300 }, () => queue.track(words(0.1))));
  await own.kill();
  await own.start();
  await queue.flush({ timeoutMs: 60_000 });
  expect([await meter.counted(), await meter.recorded()]).toEqual([30, 300]);
});

onOwnRedis('while Redis is gone an event is refused, and the error tells no password', async (own) => {
  const url = own.url.replace('redis://', 'redis://:hunter2@');
  const store = redisStore(url, { name: crypto.randomUUID(), confirmMs: 500 });
  await own.kill();
  try {
    const queue = meter.queue({ store, deliver: false });
    const error = await queue.track(words(1)).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'usage_not_stored' });
    expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain('hunter2');
  } finally {
    await own.start();
  }
});

onOwnRedis('what Redis itself gave up on is taken up again', async (own) => {
  const name = crypto.randomUUID();
  const front = meter.queue({ store: redisStore(own.url, { name }), deliver: false });
  await front.track(words(3));
  // A foreign worker lets the event fail without a verdict, as one that stalls too often does.
  const connection = { url: own.url, maxRetriesPerRequest: null };
  const foreign = new Worker(name, () => Promise.reject(new Error('stalled')), { connection });
  const queue = new Queue(name, { connection });
  await expect.poll(() => queue.getFailedCount()).toBe(1);
  await foreign.close();
  await queue.close();

  meter.queue({ store: redisStore(own.url, { name }) });
  await expect.poll(() => meter.counted()).toBe(3);
});
