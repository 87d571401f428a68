import { utc } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import type { Interval } from './state.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Intervals of one length always (UTC knows no summer time), and those that the calendar stretches. */
const lengths: Readonly<Record<Interval, { readonly ms: number } | { readonly months: number }>> = {
  minute: { ms: minute },
  hour: { ms: 60 * minute },
  day: { ms: day },
  week: { ms: 7 * day },
  month: { months: 1 },
  quarter: { months: 3 },
  semi_annual: { months: 6 },
  year: { months: 12 },
};

const longestMonth = 31 * day;

/**
 * `count` intervals after `at`, by the UTC calendar: 31 January and a month is 28 February.
 * A negative count goes back.
 */
export const addInterval = (at: number, interval: Interval, count = 1): number => {
  const length = lengths[interval];
  return 'ms' in length ? at + length.ms * count : addMonths(at, length.months * count, { in: utc }).getTime();
};

/**
 * The boundaries around `now` of the periods that run from `anchor`: the last one up to it, and the
 * first one after it. Both are the anchor when that lies ahead. Counted from the anchor and never from
 * boundary to boundary, so a period that began on the 31st returns to the 31st.
 */
export const boundaries = (anchor: number, interval: Interval, count: number, now: number) => {
  const length = lengths[interval];
  const longest = 'ms' in length ? length.ms : length.months * longestMonth;
  let periods = Math.max(0, Math.floor((now - anchor) / (longest * count)));
  let last = anchor;
  let next = addInterval(anchor, interval, periods * count);
  while (next <= now) {
    periods += 1;
    last = next;
    next = addInterval(anchor, interval, periods * count);
  }
  return { last, next };
};

/** The first boundary after `now` of the periods that run from `anchor`. */
export const nextBoundary = (...period: Parameters<typeof boundaries>): number => boundaries(...period).next;

/**
 * The first end after `now` of periods that are each counted from the end of the one before, so that
 * what began on the 31st stays on the 28th once it was there.
 */
export const chainedBoundary = (at: number, interval: Interval, count: number, now: number): number => {
  if ('ms' in lengths[interval]) return nextBoundary(at, interval, count, now);
  let end = at;
  while (end <= now) end = addInterval(end, interval, count);
  return end;
};

/** Whether and how an interval repeats; null is once, for life. */
export interface Recurrence {
  readonly interval: Interval | null;
  readonly intervalCount: number;
}

/** Shortest first; what never recurs comes last. */
export const compareIntervals = (left: Recurrence, right: Recurrence): number => span(left) - span(right);

const span = ({ interval, intervalCount }: Recurrence): number => {
  if (interval === null) return Number.MAX_SAFE_INTEGER;
  const length = lengths[interval];
  return ('ms' in length ? length.ms : length.months * 30 * day) * intervalCount;
};
