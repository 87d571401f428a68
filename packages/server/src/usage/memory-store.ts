import { createPump, type Pump } from './pump.ts';
import type { UsageRecord } from './record.ts';
import type { UsageStore } from './store.ts';

/** Dead events that memory keeps; the oldest make room. */
const mostDead = 1_000;

/**
 * Keeps usage in this process only: what is not delivered when it ends is lost, so `track` resolves when an
 * event was delivered. For development, tests, and places where `track` can be awaited or given to `waitUntil`.
 *
 * @example
 * const usage = createUsageQueue({ autumn, store: memoryStore() });
 */
export function memoryStore(): UsageStore {
  const waiting = new Map<string, { readonly record: UsageRecord; readonly at: number }>();
  const claimed = new Map<string, UsageRecord>();
  const dead = new Map<string, UsageRecord>();
  let pump: Pump | undefined;

  const put = (record: UsageRecord, at: number) => waiting.set(record.id, { record, at });
  const isKnown = (id: string) => waiting.has(id) || claimed.has(id);

  const claim = (limit: number): UsageRecord[] => {
    const now = Date.now();
    const taken: UsageRecord[] = [];
    for (const { record, at } of waiting.values()) {
      if (taken.length === limit) break;
      if (at <= now) taken.push(record);
    }
    for (const record of taken) {
      waiting.delete(record.id);
      claimed.set(record.id, record);
    }
    return taken;
  };

  const nextDueAt = (): number | null => {
    let next: number | null = null;
    for (const { at } of waiting.values()) {
      next = next === null ? at : Math.min(next, at);
      // Nearly always the first: thousands may be waiting.
      if (next <= Date.now()) break;
    }
    return next;
  };

  const pumped = {
    claim,
    nextDueAt,
    begin: async () => {},
    release(records: readonly UsageRecord[]) {
      for (const record of records) {
        claimed.delete(record.id);
        put(record, 0);
      }
    },
  };

  return {
    isDurable: false,
    async add(records) {
      for (const record of records) {
        // Its caller waits for an answer, which a dead one would never give.
        dead.delete(record.id);
        if (!isKnown(record.id)) put(record, 0);
      }
      pump?.wake();
    },
    consume(deliver, options) {
      pump = createPump(
        {
          ...pumped,
          async settle({ id }, verdict) {
            claimed.delete(id);
            if (verdict.kind === 'retry') put(verdict.record, verdict.at);
            if (verdict.kind === 'dead') dead.set(id, verdict.record);
            const oldest = dead.size > mostDead ? dead.keys().next().value : undefined;
            if (oldest !== undefined) dead.delete(oldest);
          },
        },
        deliver,
        options,
      );
      return pump;
    },
    counts: async () => ({ waiting: waiting.size + claimed.size, dead: dead.size }),
    dead: {
      list: async (limit) => [...dead.values()].slice(0, limit),
      get: async (id) => dead.get(id),
      async revive(record) {
        dead.delete(record.id);
        put(record, 0);
        pump?.wake();
      },
      async remove(id) {
        dead.delete(id);
      },
    },
    close: async () => {},
  };
}
