import { countUp, createCell } from './store/cell.ts';
import type { Transactions } from './store/transactions.ts';

/** One request to the API, as `GET /sandbox/requests` and the console show it. Keys are never kept. */
export interface LoggedRequest {
  readonly id: number;
  /** On the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: unknown;
  /** Null when the connection was dropped. */
  readonly status: number | null;
  readonly answer: unknown;
  /** The id of the fault that was applied. */
  readonly fault: number | null;
}

export interface RequestLog {
  readonly add: (request: Omit<LoggedRequest, 'id'>) => void;
  /** Newest first. */
  readonly list: () => readonly LoggedRequest[];
  readonly clear: () => void;
}

/** Remembers the latest requests only: a sandbox may run for weeks. */
export function createRequestLog(transactions: Transactions, limit = 500): RequestLog {
  const { changed, restore, run } = transactions;
  const count = createCell('count of requests', 0, transactions);
  let latest: readonly LoggedRequest[] = [...restore<LoggedRequest>('request').values()].toSorted(
    (one, other) => other.id - one.id,
  );
  const replace = (next: readonly LoggedRequest[]) => {
    const previous = latest;
    latest = next;
    return () => {
      latest = previous;
    };
  };
  return {
    add: (request) =>
      run(() => {
        const after = { id: countUp(count), ...request };
        const undo = replace([after, ...latest.slice(0, limit - 1)]);
        // The newest takes the row of the one that falls off.
        changed({ kind: 'request', id: String(after.id % limit), before: undefined, after, undo });
      }),
    list: () => latest,
    clear: () => changed({ kinds: ['request'], undo: replace([]) }),
  };
}
