/** One value that is different now: how to take that back, and what is to be kept. Undefined is nothing. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly undo: () => void;
}

/** Everything of some kinds is gone. */
export interface Emptied {
  readonly kinds: readonly string[];
  readonly undo: () => void;
}
