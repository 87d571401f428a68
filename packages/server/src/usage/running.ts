import type { UsageRecord } from './record.ts';
import type { Deliver, Verdict } from './store.ts';

/** The deliveries of one consumer that are under way. */
export interface RunningDeliveries {
  readonly run: (record: UsageRecord, begin: (record: UsageRecord) => Promise<void>) => Promise<Verdict>;
  /** Ends every wait. */
  readonly abort: () => void;
}

/** Each delivery gets a signal of its own: one that lives as long as the process collects listeners. */
export function createRunning(deliver: Deliver): RunningDeliveries {
  const controllers = new Set<AbortController>();
  let isAborted = false;
  return {
    async run(record, begin) {
      const controller = new AbortController();
      if (isAborted) controller.abort();
      controllers.add(controller);
      try {
        return await deliver({ record, begin, signal: controller.signal });
      } finally {
        controllers.delete(controller);
      }
    },
    abort() {
      isAborted = true;
      for (const controller of controllers) controller.abort();
    },
  };
}
