import { type ConnectionOptions, DelayedError, type Job, Queue, UnrecoverableError, Worker } from 'bullmq';
import type { UsageRecord } from './record.ts';
import { createRunning } from './running.ts';
import type { UsageStore } from './store.ts';

export interface RedisStoreOptions {
  /** Of the queue in Redis; queues of one name share their events. @default "autumn-usage" */
  readonly name?: string | undefined;
  /**
   * How long an event belongs to a worker that has died, in milliseconds. A living worker renews it.
   * @default 30_000
   */
  readonly leaseMs?: number | undefined;
  /** How long `track` waits for Redis to confirm an event, in milliseconds. @default 10_000 */
  readonly confirmMs?: number | undefined;
}

/** A worker may die as often as it likes: the event did nothing wrong. */
const mostStalls = 1_000_000;

const reconnect = { retryStrategy: (times: number) => Math.min(2_000, 50 * 2 ** Math.min(times, 6)) };

/** `track` hears soon that Redis is gone; a worker waits for it to come back. */
const connectionFor = (connection: string | ConnectionOptions, retries: number | null): ConnectionOptions =>
  typeof connection === 'string' ? { url: connection, maxRetriesPerRequest: retries, ...reconnect } : connection;

/** BullMQ waits for ever for a Redis that was never there. */
function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(Object.assign(new Error('No answer from Redis.'), { code: 'ETIMEDOUT' })),
      ms,
    );
    const clear = () => clearTimeout(timer);
    work.then(clear, clear);
  });
  return Promise.race([work, late]);
}

/** BullMQ refuses a colon and plain numbers as ids. */
const jobIdOf = (id: string): string => `u-${encodeURIComponent(id)}`;

const nothing = () => {};

/**
 * Keeps usage in Redis, for many machines (install `bullmq` and `ioredis`). It is as durable as that Redis:
 * `appendonly yes` with `appendfsync always` loses nothing that `track` accepted, `everysec` up to a second
 * in a crash; `maxmemory-policy` must be `noeviction`.
 *
 * `connection` is a URL, or what BullMQ takes; an ioredis client needs `maxRetriesPerRequest: null`.
 *
 * @example
 * const usage = createUsageQueue({ autumn, store: redisStore('redis://127.0.0.1:6379') });
 */
export function redisStore(
  connection: string | ConnectionOptions,
  { name = 'autumn-usage', leaseMs = 30_000, confirmMs = 10_000 }: RedisStoreOptions = {},
): UsageStore {
  let onError: (error: unknown) => void = nothing;
  const queue = new Queue<UsageRecord>(name, {
    connection: connectionFor(connection, 5),
    defaultJobOptions: { removeOnComplete: true, removeOnFail: false },
  });
  queue.on('error', (error) => onError(error));

  const deadJob = async (id: string): Promise<Job<UsageRecord> | undefined> => {
    const job = await queue.getJob(jobIdOf(id));
    return job?.data.death && (await job.isFailed()) ? job : undefined;
  };

  /** Those that failed without a verdict: given up by Redis, and not by the queue. */
  const reviveStalled = async () => {
    for (const job of await queue.getFailed()) if (!job.data.death) await job.retry('failed');
  };

  return {
    isDurable: true,
    async add(records) {
      const jobs = records.map((record) => ({ name: 'event', data: record, opts: { jobId: jobIdOf(record.id) } }));
      await within(confirmMs, queue.addBulk(jobs));
    },
    consume(deliver, options) {
      onError = options.onError;
      const deliveries = createRunning(deliver);
      const worker = new Worker<UsageRecord>(name, (job) => work(job, deliveries), {
        connection: connectionFor(connection, null),
        concurrency: options.concurrency,
        lockDuration: leaseMs,
        stalledInterval: leaseMs,
        maxStalledCount: mostStalls,
        runRetryDelay: 1_000,
      });
      worker.on('error', options.onError);
      reviveStalled().catch(options.onError);
      return {
        async stop() {
          deliveries.abort();
          await worker.close();
        },
      };
    },
    async counts() {
      const { failed = 0, ...others } = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized', 'failed');
      return { waiting: Object.values(others).reduce((sum, count) => sum + count, 0), dead: failed };
    },
    dead: {
      // BullMQ lists the newest first.
      list: async (limit) =>
        (await queue.getFailed(-limit, -1)).reverse().flatMap(({ data }) => (data.death ? [data] : [])),
      get: async (id) => (await deadJob(id))?.data,
      async revive(record) {
        const job = await deadJob(record.id);
        await job?.updateData(record);
        await job?.retry('failed');
      },
      async remove(id) {
        await (await deadJob(id))?.remove();
      },
    },
    close: () => queue.close(),
  };
}

/** Writes the verdict where BullMQ looks for it. The job's token says whose it is. */
async function work(job: Job<UsageRecord>, deliveries: ReturnType<typeof createRunning>): Promise<void> {
  const verdict = await deliveries.run(job.data, (record) => job.updateData(record));
  if (verdict.kind === 'delivered') return;
  await job.updateData(verdict.record);
  if (verdict.kind === 'dead') throw new UnrecoverableError(verdict.record.death?.code);
  await job.moveToDelayed(verdict.at, job.token);
  throw new DelayedError();
}
