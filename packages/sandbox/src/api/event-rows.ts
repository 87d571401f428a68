import { sum } from '../engine/decimal.ts';

type Sums = Readonly<Record<string, number>>;

interface Aggregate {
  readonly list: readonly Readonly<Record<string, number | Sums>>[];
}

/** Since version 2.1 the sums of a bin have a field of their own, and groups stand beside what they add up to. */
export function eventRowsOfVersion2(body: unknown): unknown {
  const aggregate = body as Aggregate;
  return { ...aggregate, list: aggregate.list.map(rowOf) };
}

function rowOf({ period, ...sums }: Aggregate['list'][number]) {
  const named = Object.entries(sums);
  const groups = named.filter((entry): entry is [string, Sums] => typeof entry[1] === 'object');
  const values = named.map(([name, value]) => [name, typeof value === 'object' ? sum(Object.values(value)) : value]);
  return {
    period,
    values: Object.fromEntries(values),
    ...(groups.length === 0 ? {} : { grouped_values: Object.fromEntries(groups) }),
  };
}
