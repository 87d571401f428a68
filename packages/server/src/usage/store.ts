import type { UsageRecord } from './record.ts';

/** What became of one send, for the store to write down. */
export type Verdict =
  | { readonly kind: 'delivered' }
  /** `at`: epoch milliseconds, not before. */
  | { readonly kind: 'retry'; readonly at: number; readonly record: UsageRecord }
  | { readonly kind: 'dead'; readonly record: UsageRecord };

/** An event in the hands of this process. */
export interface Delivery {
  readonly record: UsageRecord;
  /** Keeps the record before it is sent. Rejects when the event is no longer ours; then it is not sent. */
  readonly begin: (record: UsageRecord) => Promise<void>;
  /** Aborted when the queue closes: waiting ends. A request under way may finish, it has a time-out of its own. */
  readonly signal: AbortSignal;
}

export type Deliver = (delivery: Delivery) => Promise<Verdict>;

export interface ConsumeOptions {
  /** Deliveries at a time. */
  readonly concurrency: number;
  /** Told when the store fails; it goes on trying. */
  readonly onError: (error: unknown) => void;
}

export interface Consumer {
  /** Takes on nothing new, ends what is waiting, and resolves when every delivery has its verdict written down. */
  readonly stop: () => Promise<void>;
}

export interface StoreCounts {
  /** Accepted and not delivered, those being sent included. */
  readonly waiting: number;
  readonly dead: number;
}

/** Dead events of a store. */
export interface StoredDeadLetters {
  /** Oldest first. */
  readonly list: (limit: number) => Promise<readonly UsageRecord[]>;
  readonly get: (id: string) => Promise<UsageRecord | undefined>;
  /** Puts it back among the waiting. */
  readonly revive: (record: UsageRecord) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Where a usage queue keeps its events. Make one with `memoryStore`, `sqliteStore` or `redisStore`. */
export interface UsageStore {
  /** Whether `track` may resolve as soon as the store has an event, because it outlives the process. */
  readonly isDurable: boolean;
  /** Resolves when all are kept, or rejects and none may be counted on. A record of a known id is the same event. */
  readonly add: (records: readonly UsageRecord[]) => Promise<void>;
  readonly consume: (deliver: Deliver, options: ConsumeOptions) => Consumer;
  readonly counts: () => Promise<StoreCounts>;
  readonly dead: StoredDeadLetters;
  readonly close: () => Promise<void>;
}
