import type { Autumn } from '@autumn/core';
import type { UsageEvent } from './event.ts';
import type { Death } from './record.ts';
import type { UsageStore } from './store.ts';

/** What a platform gives a request for work that outlives its answer: Vercel's `waitUntil`, `ctx.waitUntil` of Workers. */
export type WaitUntil = (work: Promise<unknown>) => void;

/** What happened, for metrics and logs. Never holds the secret key. `id` is the idempotency key of an event or batch. */
export type UsageQueueEvent =
  | { readonly type: 'accepted'; readonly id: string; readonly members: number }
  /** `deduplicated`: known only because the API refused it as a duplicate. */
  | {
      readonly type: 'delivered';
      readonly id: string;
      readonly members: number;
      readonly attempts: number;
      readonly deduplicated: boolean;
    }
  | {
      readonly type: 'retry';
      readonly id: string;
      readonly attempts: number;
      readonly code: string;
      readonly at: number;
    }
  | { readonly type: 'dead'; readonly id: string; readonly event: UsageEvent; readonly death: Death }
  /** Ten sends in a row failed: one at a time is tried until one gets through. */
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  /** The store failed while delivering. It is tried again; nothing is lost by it. */
  | { readonly type: 'store_failed'; readonly code: string };

export interface UsageQueueOptions {
  /** The client that delivers. */
  readonly autumn: Pick<Autumn, 'track'>;
  /** @default memoryStore() */
  readonly store?: UsageStore | undefined;
  /** False for a process that only accepts, while another one delivers from the same store. @default true */
  readonly deliver?: boolean | undefined;
  /** Sends at a time. @default 8 */
  readonly concurrency?: number | undefined;
  /** Of one send, in milliseconds. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Between two sends of one event; the back-off begins at half a second. @default 60_000 */
  readonly longestDelayMs?: number | undefined;
  /** Calls of `track` that have not resolved; the next is refused with `usage_queue_full`. @default 10_000 */
  readonly maxPending?: number | undefined;
  /**
   * Makes one event of those that arrive within `windowMs` and differ in nothing but a positive value. Their
   * number and times are no longer seen in Autumn, their sum is. @default false
   */
  readonly coalesce?: false | { readonly windowMs: number } | undefined;
  readonly waitUntil?: WaitUntil | undefined;
  readonly onEvent?: ((event: UsageQueueEvent) => void) | undefined;
}

export interface TrackOptions {
  /** In place of the queue's own, where each request brings one. */
  readonly waitUntil?: WaitUntil | undefined;
}

export interface TimeOptions {
  /** Milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** An event that was given up. */
export interface DeadLetter extends Death {
  readonly id: string;
  readonly event: UsageEvent;
  /** Epoch milliseconds. */
  readonly acceptedAt: number;
  readonly attempts: number;
  /** How many events it stands for. */
  readonly members: number;
  /** False when it may have been counted and the API's 24 hours are over. */
  readonly canReplay: boolean;
}

export interface DeadLetters {
  /** Oldest first. @default { limit: 100 } */
  readonly list: (options?: { readonly limit?: number | undefined }) => Promise<readonly DeadLetter[]>;
  /**
   * Delivers it again under the same idempotency key.
   *
   * @throws {AutumnError} `dead_letter_not_found`; `replay_window_over` when it may have been counted and the
   *   API is about to forget its key, so that it could count twice.
   */
  readonly replay: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Counted since this process made the queue; `waiting` and `dead` are the store's, of all processes. */
export interface UsageStats {
  readonly accepted: number;
  readonly delivered: number;
  /** Among the delivered. */
  readonly deduplicated: number;
  readonly retries: number;
  /** Calls of `track` that have not resolved. */
  readonly pending: number;
  readonly waiting: number;
  readonly dead: number;
}

export interface UsageQueue {
  /**
   * Accepts an event. Resolves when the store has it for good, with `memoryStore` when it was delivered.
   *
   * @throws {AutumnError} `invalid_params` (nothing was stored), `usage_queue_full`, `usage_queue_closed`,
   *   `usage_not_stored` (the disk is full, Redis is gone); with `memoryStore` also the API's refusal.
   */
  readonly track: (event: UsageEvent, options?: TrackOptions) => Promise<void>;
  /**
   * Resolves when nothing that the store has is waiting; dead events do not count. @default no time-out
   *
   * @throws {AutumnError} `flush_timeout`
   */
  readonly flush: (options?: TimeOptions) => Promise<void>;
  readonly stats: () => Promise<UsageStats>;
  readonly dead: DeadLetters;
  /**
   * Accepts nothing more, writes down what was accepted, and waits for the sends that are under way. With
   * `memoryStore` it waits for everything, for at most `timeoutMs`; then the waiting calls of `track` reject
   * with `usage_not_delivered`. May be called again. @default { timeoutMs: 10_000 }
   */
  readonly close: (options?: TimeOptions) => Promise<void>;
}
