import type { Transactions } from './transactions.ts';

/** A single value that transactions take back and stores keep. */
export interface Cell<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** Back to the initial value. */
  readonly clear: () => void;
}

export function createCell<Value>(kind: string, initial: Value, { changed, restore }: Transactions): Cell<Value> {
  let current = restore<Value>(kind).get('');
  const to = (next: Value | undefined) => {
    const before = current;
    current = next;
    const undo = () => {
      current = before;
    };
    return { before, undo };
  };
  return {
    get: () => current ?? initial,
    set: (after) => changed({ kind, id: '', after, ...to(after) }),
    clear: () => changed({ kinds: [kind], undo: to(undefined).undo }),
  };
}

/** The next whole number, from 1 on. */
export const countUp = ({ get, set }: Cell<number>): number => {
  set(get() + 1);
  return get();
};
