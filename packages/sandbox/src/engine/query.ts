import type { QueryResult, QueryRow } from '@autumn/core/contract';
import { type BinSize, binsBetween, HOUR_MS, startOfBin } from './bins.ts';
import { add, sum } from './decimal.ts';
import type { QueryWindow } from './query-window.ts';
import type { UsageEvent } from './state.ts';

export interface Query {
  /** Names of features or events. */
  readonly names: readonly string[];
  readonly window: QueryWindow;
  readonly binSize: BinSize;
  /** Events that do not match are left out of the rows; the API counts them in the total all the same. */
  readonly matches: (event: UsageEvent) => boolean;
  /** What the sums are split by; an event without it is left out of the rows. */
  readonly groupOf: ((event: UsageEvent) => string | null) | null;
  readonly maxGroups: number;
}

/** Where an event can be dated to matter to a query. */
export const spanOf = ({ window: { start, end, totalStart } }: Query) => ({
  from: Math.min(start, totalStart),
  to: startOfBin(end, 'hour') + HOUR_MS - 1,
});

/** Sums of one bin: by name, then by group. */
type Sums = Map<string, Map<string, number>>;

const everything = '';

/** What was used when: a row for every bin, empty ones too, and the total. */
export const runQuery = (events: Iterable<UsageEvent>, query: Query, now: number): QueryResult => {
  const { names, window, binSize, matches, groupOf } = query;
  const wanted = new Set(names);
  const bins = new Map<number, Sums>();
  const total: Record<string, { count: number; sum: number }> = {};
  for (const event of events) {
    const { name, value, timestamp } = event;
    if (!wanted.has(name)) continue;
    if (timestamp >= window.totalStart && timestamp <= window.end) {
      const before = total[name] ?? { count: 0, sum: 0 };
      total[name] = { count: before.count + 1, sum: add(before.sum, value) };
    }
    // Rows are made of whole hours: one that had begun before the start does not count.
    const group = groupOf === null ? everything : groupOf(event);
    if (startOfBin(timestamp, 'hour') < window.start || group === null || !matches(event)) continue;
    addTo(bins, startOfBin(timestamp, binSize), name, group, value);
  }
  const periods = binsBetween(window.start, Math.min(window.end, now), binSize);
  return { list: groupOf === null ? plainRows(periods, bins, names) : groupedRows(periods, bins, query), total };
};

const addTo = (bins: Map<number, Sums>, bin: number, name: string, group: string, value: number): void => {
  const sums: Sums = bins.get(bin) ?? new Map();
  const groups = sums.get(name) ?? new Map<string, number>();
  bins.set(bin, sums.set(name, groups.set(group, add(groups.get(group) ?? 0, value))));
};

const plainRows = (periods: readonly number[], bins: Map<number, Sums>, names: readonly string[]): QueryRow[] =>
  periods.map((period) => ({
    period,
    ...Object.fromEntries(names.map((name) => [name, bins.get(period)?.get(name)?.get(everything) ?? 0])),
  }));

const rest = 'Other';

/** The largest groups of each bin by name; a group that is shown once is shown in every row. */
const groupedRows = (periods: readonly number[], bins: Map<number, Sums>, { names, maxGroups }: Query): QueryRow[] => {
  const limited = new Map(periods.map((period) => [period, largest(bins.get(period), maxGroups)]));
  const shown = new Set(
    [...limited.values()].flatMap((sums) => [...sums.values()].flatMap((groups) => [...groups.keys()])),
  );
  const groups = [...shown].toSorted(
    (one, other) => Number(one === rest) - Number(other === rest) || compare(one, other),
  );
  return periods.map((period) => ({
    period,
    ...Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(groups.map((group) => [group, limited.get(period)?.get(name)?.get(group) ?? 0])),
      ]),
    ),
  }));
};

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const largest = (sums: Sums = new Map(), maxGroups: number): Sums => {
  const groups = new Set([...sums.values()].flatMap((byGroup) => [...byGroup.keys()]));
  const weight = (group: string): number => sum([...sums.values()].map((byGroup) => byGroup.get(group) ?? 0));
  const kept = new Set([...groups].toSorted((one, other) => weight(other) - weight(one)).slice(0, maxGroups));
  return new Map([...sums].map(([name, byGroup]) => [name, merge(byGroup, kept)]));
};

const merge = (byGroup: ReadonlyMap<string, number>, kept: ReadonlySet<string>): Map<string, number> => {
  const merged = new Map<string, number>();
  for (const [group, value] of byGroup) {
    const name = kept.has(group) ? group : rest;
    merged.set(name, add(merged.get(name) ?? 0, value));
  }
  return merged;
};
