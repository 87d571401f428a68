/** A piece of the state: what it is, whose, and where in its list. */
export interface Row {
  /** `customer`, `customer.invoices`, `event`… */
  readonly kind: string;
  readonly id: string;
  /** Its place in a list; 0 for what is none. */
  readonly place: number;
  readonly json: string;
}

/** A row to write, one to drop (`json: null`), or everything of a kind to drop, its lists included. */
export type RowChange = Row | (Omit<Row, 'json'> & { readonly json: null }) | { readonly emptied: string };

/**
 * Where a sandbox keeps its state beyond its own life, for `createSandbox({ store })`: see `sqliteStore`.
 * The sandbox that it is given to closes it.
 */
export interface StateStore {
  /** What to call it in a message, such as its path. */
  readonly name: string;
  /** Every row, in the order in which they first came. Read once, before the first write. */
  readonly rows: () => Iterable<Row>;
  /** Writes all of it or none, and has it for good when it returns. Throws `StoreError` when it cannot. */
  readonly write: (changes: readonly RowChange[]) => void;
  readonly close: () => void;
}

/** A store that cannot be opened or written. The message names the file and says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
