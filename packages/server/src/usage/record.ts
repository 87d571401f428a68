import { sum } from '@autumn/core/access';
import type { UsageEvent } from './event.ts';

/** Why an event was given up. */
export interface Death {
  /** The API's code, or `window_over`. */
  readonly code: string;
  readonly message: string;
  /** HTTP status, when an answer arrived. */
  readonly status?: number | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** One event of a batch. */
export interface Member {
  readonly id: string;
  readonly value: number;
  /** Epoch milliseconds. */
  readonly acceptedAt: number;
}

/** An event as a store keeps it: JSON, and everything that the next process needs to go on with it. */
export interface UsageRecord {
  /** The idempotency key that every send of it carries. */
  readonly id: string;
  readonly event: UsageEvent;
  /** Epoch milliseconds. Of a batch, its first member's. */
  readonly acceptedAt: number;
  /** Of a batch; the event's value is their sum. */
  readonly members?: readonly Member[] | undefined;
  readonly attempts: number;
  /** Sends in a row that failed for reasons that pass. */
  readonly failures: number;
  /** When it was first sent without learning that nothing happened. From then on the API's 24 hours count. */
  readonly sentAt: number | null;
  /** Until when, at the latest, a send of unknown outcome was under way. Epoch milliseconds. */
  readonly unclearAt: number | null;
  /** The API has called it a duplicate. */
  readonly isDuplicate: boolean;
  readonly death?: Death | undefined;
}

export const newRecord = (event: UsageEvent, now: number): UsageRecord => ({
  id: event.idempotencyKey ?? crypto.randomUUID(),
  event,
  acceptedAt: now,
  attempts: 0,
  failures: 0,
  sentAt: null,
  unclearAt: null,
  isDuplicate: false,
});

/**
 * Makes one record of those that differ in nothing but their value. Only positive ones: a refund and a use
 * do not cancel out at a limit. An event with a key or a time of its own stays alone.
 */
export function coalesce(records: readonly UsageRecord[]): UsageRecord[] {
  const groups = new Map<string, UsageRecord[]>();
  for (const record of records) {
    const { value = 1, ...rest } = record.event;
    const isAlone = value <= 0 || rest.idempotencyKey !== undefined || rest.timestamp !== undefined;
    const name = isAlone ? record.id : JSON.stringify(sorted(rest));
    groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  return [...groups.values()].map(merge);
}

function merge(records: readonly UsageRecord[]): UsageRecord {
  const [first, ...others] = records as [UsageRecord, ...UsageRecord[]];
  if (others.length === 0) return first;
  const members = records.map(({ id, event, acceptedAt }) => ({ id, value: event.value ?? 1, acceptedAt }));
  return { ...first, event: { ...first.event, value: sum(...members.map(({ value }) => value)) }, members };
}

/** The same object whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
