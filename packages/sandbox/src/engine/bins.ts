import { addInterval } from './calendar.ts';

export type BinSize = 'hour' | 'day' | 'week' | 'month';

export const HOUR_MS = 60 * 60_000;
export const DAY_MS = 24 * HOUR_MS;

const floorTo = (at: number, length: number, offset = 0): number =>
  Math.floor((at - offset) / length) * length + offset;

/** The first Monday after the first day of 1970, which was a Thursday. */
const MONDAY = 4 * DAY_MS;

const starts: Readonly<Record<BinSize, (at: number) => number>> = {
  hour: (at) => floorTo(at, HOUR_MS),
  day: (at) => floorTo(at, DAY_MS),
  week: (at) => floorTo(at, 7 * DAY_MS, MONDAY),
  month: (at) => {
    const date = new Date(at);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  },
};

/** When the bin began that an instant falls into. Bins are those of the UTC calendar; weeks begin on Monday. */
export const startOfBin = (at: number, size: BinSize): number => starts[size](at);

/** The starts of all bins from one instant to another, both included. */
export const binsBetween = (from: number, to: number, size: BinSize): number[] => {
  const bins: number[] = [];
  for (let bin = startOfBin(from, size); bin <= to; bin = addInterval(bin, size)) bins.push(bin);
  return bins;
};
