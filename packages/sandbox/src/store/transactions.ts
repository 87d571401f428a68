import type { Change, Emptied } from './change.ts';
import { type KeptValues, keptValues } from './kept-values.ts';
import { rowChanges } from './row-changes.ts';
import { type StateStore, StoreError } from './state-store.ts';

/** All or nothing for everything that a sandbox remembers, in memory and in its store. */
export interface Transactions {
  /**
   * Runs `work`; when it throws, nothing that it changed remains. The outermost one writes to the
   * store before it returns. Work is synchronous: requests never see each other half done.
   */
  readonly run: <Result>(work: () => Result) => Result;
  /** Tells of changes that have been made in memory. */
  readonly changed: (...changes: (Change | Emptied)[]) => void;
  /** Hands out, once, what the store had of a kind at the start, by id and in the order it came. */
  readonly restore: <Value>(kind: string) => ReadonlyMap<string, Value>;
  /** The store had a state already. */
  readonly isRestored: boolean;
  readonly close: () => void;
}

/** Without a store everything is in memory only. */
export function createTransactions(store?: StateStore): Transactions {
  const kept: KeptValues = store ? readState(store) : new Map();
  const isRestored = kept.size > 0;
  const log: (Change | Emptied)[] = [];
  let depth = 0;

  const write = () => {
    const changes = store ? rowChanges(log) : [];
    if (changes.length > 0) store?.write(changes);
  };

  const run = <Result>(work: () => Result): Result => {
    const mark = log.length;
    depth += 1;
    try {
      const result = work();
      if (depth === 1) write();
      return result;
    } catch (error) {
      for (const { undo } of log.splice(mark).reverse()) undo();
      throw error;
    } finally {
      depth -= 1;
      if (depth === 0) log.length = 0;
    }
  };

  return {
    run,
    changed(...changes) {
      if (depth > 0) log.push(...changes);
      else run(() => log.push(...changes));
    },
    restore<Value>(kind: string) {
      const values = kept.get(kind) ?? new Map<string, unknown>();
      kept.delete(kind);
      return values as ReadonlyMap<string, Value>;
    },
    isRestored,
    close: () => store?.close(),
  };
}

function readState(store: StateStore): KeptValues {
  try {
    return keptValues(store.rows());
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${store.name} holds no state of a sandbox (${(error as Error).message}). Use another one.`);
  }
}
