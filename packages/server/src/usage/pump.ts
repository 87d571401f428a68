import type { UsageRecord } from './record.ts';
import { createRunning } from './running.ts';
import type { ConsumeOptions, Consumer, Deliver, Verdict } from './store.ts';

/** What a store has to be able to do to be pumped. */
export interface Pumped {
  /** Takes up to `limit` records that are due, for this process alone. */
  readonly claim: (limit: number) => readonly UsageRecord[];
  /** When the next record is due, epoch milliseconds. */
  readonly nextDueAt: () => number | null;
  readonly begin: (record: UsageRecord) => Promise<void>;
  readonly settle: (record: UsageRecord, verdict: Verdict) => Promise<void>;
  /** Gives claimed records back that were not begun. */
  readonly release: (records: readonly UsageRecord[]) => void;
}

export interface Pump extends Consumer {
  /** Looks again, because something was added. */
  readonly wake: () => void;
  /** Claimed and without a verdict. */
  readonly held: () => readonly UsageRecord[];
}

/** How long an idle pump waits for what another process may have added. */
const longestRestMs = 1_000;

/** Claims and delivers, `concurrency` at a time, until it is stopped. */
export function createPump(store: Pumped, deliver: Deliver, { concurrency, onError }: ConsumeOptions): Pump {
  const active = new Set<UsageRecord>();
  let buffer: UsageRecord[] = [];
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deliveries = createRunning(deliver);
  const finished: (() => void)[] = [];

  const start = async (record: UsageRecord) => {
    active.add(record);
    try {
      const verdict = await deliveries.run(record, store.begin);
      await store.settle(record, verdict);
    } catch (error) {
      // Nobody is told that it was delivered: its lease runs out, and it is sent again under the same key.
      onError(error);
    } finally {
      active.delete(record);
      wake();
      if (active.size === 0) for (const resolve of finished.splice(0)) resolve();
    }
  };

  const restMs = (): number => {
    const due = store.nextDueAt();
    return due === null ? longestRestMs : Math.max(1, Math.min(longestRestMs, due - Date.now()));
  };

  const turn = () => {
    if (isStopped) return;
    try {
      // Twice as many as are sent at a time, so that a claim is paid for by several events.
      if (buffer.length < concurrency && restMs() <= 1) buffer.push(...store.claim(2 * concurrency - buffer.length));
      while (active.size < concurrency && buffer.length > 0) void start(buffer.shift() as UsageRecord);
      if (buffer.length === 0) timer = setTimeout(wake, restMs());
    } catch (error) {
      onError(error);
      timer = setTimeout(wake, longestRestMs);
    }
  };

  let isWoken = false;
  function wake() {
    clearTimeout(timer);
    if (isWoken) return;
    isWoken = true;
    queueMicrotask(() => {
      isWoken = false;
      turn();
    });
  }

  wake();
  return {
    wake,
    held: () => [...active, ...buffer],
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      deliveries.abort();
      const given = buffer;
      buffer = [];
      if (given.length > 0) store.release(given);
      if (active.size > 0) await new Promise<void>((resolve) => finished.push(resolve));
    },
  };
}
