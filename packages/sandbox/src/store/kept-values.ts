import type { Row } from './state-store.ts';

/** Values by kind and id, in the order in which they first came. */
export type KeptValues = Map<string, Map<string, unknown>>;

/** Puts rows together again; entries of a list find their place in what they belong to. */
export function keptValues(rows: Iterable<Row>): KeptValues {
  const kinds: KeptValues = new Map();
  const entries: Row[] = [];
  for (const row of rows) {
    if (row.kind.includes('.')) entries.push(row);
    else valuesOf(kinds, row.kind).set(row.id, JSON.parse(row.json));
  }
  for (const { kind, id, place, json } of entries) {
    const [owner = '', key = ''] = kind.split('.');
    const list = (kinds.get(owner)?.get(id) as Readonly<Record<string, unknown[]>> | undefined)?.[key];
    if (!list) throw new Error(`${kind} of ${id} without it`);
    list[place] = JSON.parse(json);
  }
  return kinds;
}

function valuesOf(kinds: KeptValues, kind: string): Map<string, unknown> {
  const known = kinds.get(kind);
  if (known) return known;
  const values = new Map<string, unknown>();
  kinds.set(kind, values);
  return values;
}
