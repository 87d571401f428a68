import type { Change, Emptied } from './change.ts';
import type { RowChange } from './state-store.ts';

/** Kinds whose lists grow with history: every entry is a row, so that a change costs no more after years than at first. */
const listed: ReadonlySet<string> = new Set(['customer', 'promotions']);

type Document = Readonly<Record<string, unknown>>;

interface Net {
  readonly before: unknown;
  readonly after: unknown;
}

/** What a transaction changed in the end, as the rows that differ. Values are immutable: the same object is the same data. */
export function rowChanges(log: readonly (Change | Emptied)[]): RowChange[] {
  const emptied: RowChange[] = [];
  const kinds = new Map<string, Map<string, Net>>();
  for (const entry of log) {
    if ('kinds' in entry) {
      for (const kind of entry.kinds) {
        kinds.delete(kind);
        emptied.push({ emptied: kind });
      }
      continue;
    }
    const { kind, id, before, after } = entry;
    const nets = kinds.get(kind) ?? new Map<string, Net>();
    const known = nets.get(id);
    nets.set(id, { before: known ? known.before : before, after });
    kinds.set(kind, nets);
  }
  const written = [...kinds].flatMap(([kind, nets]) =>
    [...nets].flatMap(([id, { before, after }]) => difference(kind, id, before, after)),
  );
  return [...emptied, ...written];
}

function difference(kind: string, id: string, before: unknown, after: unknown): RowChange[] {
  if (before === after) return [];
  if (!listed.has(kind)) return [rowOf(kind, id, 0, after)];
  return documentDifference(kind, id, before as Document | undefined, after as Document | undefined);
}

const rowOf = (kind: string, id: string, place: number, value: unknown): RowChange => ({
  kind,
  id,
  place,
  json: value === undefined ? null : JSON.stringify(value),
});

function documentDifference(kind: string, id: string, before: Document = {}, after?: Document): RowChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after ?? {})])];
  const isHeadSame = after !== undefined && keys.every((key) => isSameInHead(before[key], after[key]));
  const head = isHeadSame ? [] : [rowOf(kind, id, 0, after && headOf(after))];
  const lists = keys.flatMap((key) => listDifference(`${kind}.${key}`, id, before[key], after?.[key]));
  return [...head, ...lists];
}

/** The head keeps where the lists stood, so that an empty one comes back too. */
const headOf = (document: Document): Document =>
  Object.fromEntries(Object.entries(document).map(([key, value]) => [key, Array.isArray(value) ? [] : value]));

const isSameInHead = (before: unknown, after: unknown): boolean =>
  before === after || (Array.isArray(before) && Array.isArray(after));

function listDifference(kind: string, id: string, before: unknown, after: unknown): RowChange[] {
  if (before === after) return [];
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const current: readonly unknown[] = Array.isArray(after) ? after : [];
  const changes: RowChange[] = [];
  for (let place = 0; place < Math.max(old.length, current.length); place += 1) {
    if (old[place] !== current[place]) changes.push(rowOf(kind, id, place, current[place]));
  }
  return changes;
}
