import type { Source } from './views.ts';

export interface TrackView {
  readonly code: string;
}

/** What was used in one bin, in units of each feature. */
export interface UsageRowView {
  /** When the bin begins, epoch milliseconds. */
  readonly startsAt: number;
  /** By feature id; every feature that was asked for, zeros included. */
  readonly values: Readonly<Record<string, number>>;
}

export interface QueryView {
  /** One row per bin, oldest first. */
  readonly list: readonly UsageRowView[];
  /** By feature id. Counts from the start of the first bin. */
  readonly total: Readonly<Record<string, { readonly count: number; readonly sum: number }>>;
  readonly source: Source;
}

export interface EventView {
  readonly id: string;
  /** Epoch milliseconds, in whole seconds. */
  readonly happenedAt: number;
  /** Of the feature, or the name of the event. */
  readonly featureId: string | null;
  /** Units of the feature; null where they would give away a cost of credits. */
  readonly value: number | null;
  /** Those that the policy shows. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

export interface EventsView {
  /** Newest first. */
  readonly list: readonly EventView[];
  readonly hasMore: boolean;
  readonly offset: number;
  readonly source: Source;
}
