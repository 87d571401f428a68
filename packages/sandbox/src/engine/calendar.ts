import { utc } from '@date-fns/utc';
import { add } from 'date-fns';
import type { Interval } from './state.ts';

/** What one of each interval is to the calendar. */
const lengths = {
  minute: { minutes: 1 },
  hour: { hours: 1 },
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  semi_annual: { months: 6 },
  year: { months: 12 },
} as const satisfies Record<Interval, Record<string, number>>;

/** Shortest first. */
export const intervals = Object.keys(lengths) as readonly Interval[];

const scaled = (interval: Interval, count: number) =>
  Object.fromEntries(Object.entries(lengths[interval]).map(([unit, amount]) => [unit, amount * count]));

/**
 * `count` intervals after `at`, by the UTC calendar: 31 January and a month is 28 February.
 * A negative count goes back.
 */
export const addInterval = (at: number, interval: Interval, count = 1): number =>
  add(at, scaled(interval, count), { in: utc }).getTime();

/**
 * The first boundary after `now` of the periods that run from `anchor`. Counted from the anchor
 * and never from boundary to boundary, so a period that began on the 31st returns to the 31st.
 */
export const nextBoundary = (anchor: number, interval: Interval, count: number, now: number): number => {
  const approximate = addInterval(0, interval, count);
  let periods = Math.max(0, Math.floor((now - anchor) / (approximate * 1.1)));
  let boundary = addInterval(anchor, interval, count * periods);
  while (boundary <= now) {
    periods += 1;
    boundary = addInterval(anchor, interval, count * periods);
  }
  return boundary;
};

/** Compares how long two intervals are, counts included; one without an interval (lifetime) is the longest. */
export const compareIntervals = (
  left: { readonly interval: Interval | null; readonly intervalCount: number },
  right: { readonly interval: Interval | null; readonly intervalCount: number },
): number => approximateLength(left) - approximateLength(right) || 0;

const approximateLength = ({ interval, intervalCount }: { interval: Interval | null; intervalCount: number }): number =>
  interval === null ? Number.MAX_SAFE_INTEGER : addInterval(0, interval, intervalCount);
