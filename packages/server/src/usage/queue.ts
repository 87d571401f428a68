import { AutumnError } from '@autumn/core/errors';
import { openDeadLetters } from './dead-letters.ts';
import { createDeliver } from './deliver.ts';
import { readEvent } from './event.ts';
import { codeOf, failure } from './failures.ts';
import { waitUntilEmpty } from './flush.ts';
import { grouped } from './grouped.ts';
import { memoryStore } from './memory-store.ts';
import type { UsageQueue, UsageQueueEvent, UsageQueueOptions } from './options.ts';
import { coalesce, newRecord, type UsageRecord } from './record.ts';
import { createTally } from './tally.ts';
import { createWaiters } from './waiters.ts';

const closeMs = 10_000;
/** Longer than this no platform waits. */
const backgroundMs = 30_000;

/**
 * Takes usage and delivers it in the background, each event exactly once: it is stored before it is
 * acknowledged, every send carries its idempotency key, and a send whose outcome is unknown is repeated until
 * the API says what happened.
 *
 * @example
 * const usage = createUsageQueue({ autumn: new Autumn(), store: sqliteStore('usage.db') });
 * await usage.track({ customerId: 'user_42', featureId: 'words', value: 300 });
 * server.on('close', () => usage.close());
 */
export function createUsageQueue(options: UsageQueueOptions): UsageQueue {
  const { autumn, store = memoryStore(), concurrency = 8, timeoutMs = 10_000, maxPending = 10_000 } = options;
  const { coalesce: window = false, longestDelayMs = 60_000 } = options;
  const tally = createTally();
  const arrivals = createWaiters();
  let pending = 0;
  let closing: Promise<void> | undefined;

  const tell = (event: UsageQueueEvent) => {
    tally.count(event);
    if (event.type === 'delivered') arrivals.resolve(event.id);
    if (event.type === 'dead')
      arrivals.reject(event.id, new AutumnError(event.death.message, { kind: 'api', ...event.death }));
    try {
      options.onEvent?.(event);
    } catch {
      // A broken metric must not cost an event.
    }
  };

  const consumer =
    options.deliver === false
      ? undefined
      : store.consume(createDeliver({ autumn, timeoutMs, longestDelayMs, tell }), {
          concurrency,
          onError: (error) => tell({ type: 'store_failed', code: codeOf(error) ?? 'unknown' }),
        });

  const intake = grouped<UsageRecord>(
    async (group) => {
      const records = window ? coalesce(group) : group;
      if (!store.isDurable) for (const record of records) arrivals.join(record);
      await store.add(records);
      for (const { id, members } of records) tell({ type: 'accepted', id, members: members?.length ?? 1 });
    },
    () => (window ? window.windowMs : 0),
  );

  async function accept(record: UsageRecord): Promise<void> {
    const arrival = store.isDurable ? undefined : arrivals.of(record.id);
    try {
      await intake(record);
    } catch (error) {
      throw failure('usage_not_stored', codeOf(error));
    }
    await arrival;
  }

  const flush = (flushMs?: number): Promise<void> => waitUntilEmpty(intake.idle, store.counts, flushMs);

  async function close(waitMs: number): Promise<void> {
    await intake.idle();
    if (!store.isDurable) await flush(waitMs).catch(() => {});
    await consumer?.stop();
    arrivals.rejectAll(failure('usage_not_delivered'));
    await store.close();
  }

  return {
    async track(event, { waitUntil = options.waitUntil } = {}) {
      if (closing) throw failure('usage_queue_closed');
      const record = newRecord(readEvent(event), Date.now());
      if (pending >= maxPending) throw failure('usage_queue_full');
      pending += 1;
      const accepted = accept(record).finally(() => {
        pending -= 1;
      });
      if (waitUntil) {
        const delivered = store.isDurable ? accepted.then(() => flush(backgroundMs)) : accepted;
        waitUntil(delivered.catch(() => {}));
      }
      await accepted;
    },
    flush: (flushOptions = {}) => flush(flushOptions.timeoutMs),
    stats: async () => ({ ...tally.read(), pending, ...(await store.counts()) }),
    dead: openDeadLetters(store.dead),
    close({ timeoutMs: waitMs = closeMs } = {}) {
      closing ??= close(waitMs);
      return closing;
    },
  };
}
