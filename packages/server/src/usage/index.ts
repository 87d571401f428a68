export type { UsageEvent } from './event.ts';
export { memoryStore } from './memory-store.ts';
export type {
  DeadLetter,
  DeadLetters,
  TimeOptions,
  TrackOptions,
  UsageQueue,
  UsageQueueEvent,
  UsageQueueOptions,
  UsageStats,
  WaitUntil,
} from './options.ts';
export { createUsageQueue } from './queue.ts';
export type { Death, Member, UsageRecord } from './record.ts';
export type {
  ConsumeOptions,
  Consumer,
  Deliver,
  Delivery,
  StoreCounts,
  StoredDeadLetters,
  UsageStore,
  Verdict,
} from './store.ts';
