import { createCell } from './store/cell.ts';
import type { Transactions } from './store/transactions.ts';

/** The sandbox's time: real time from a chosen moment on, or a stopped watch. */
export interface Clock {
  readonly now: () => number;
  readonly frozen: () => boolean;
  /** Moves to `now`; time then runs on, unless it is frozen. */
  readonly set: (now: number) => void;
  readonly start: (options?: ClockStart) => void;
}

export interface ClockStart {
  /** Epoch milliseconds. @default the real time */
  readonly now?: number | undefined;
  /** Time stands still until it is moved. @default false */
  readonly frozen?: boolean | undefined;
}

/** What the clock showed at a moment of real time. From a store it runs on as if it had never been stopped. */
interface Reading {
  readonly shown: number;
  readonly at: number;
  readonly frozen: boolean;
}

export function createClock(transactions: Transactions, realNow: () => number = Date.now): Clock {
  const started = realNow();
  const reading = createCell<Reading>('clock', { shown: started, at: started, frozen: false }, transactions);
  const frozen = () => reading.get().frozen;
  return {
    frozen,
    now: () => {
      const { shown, at } = reading.get();
      return frozen() ? shown : shown + (realNow() - at);
    },
    set: (shown) => reading.set({ shown, at: realNow(), frozen: frozen() }),
    start: (next = {}) => {
      const at = realNow();
      reading.set({ shown: next.now ?? at, at, frozen: next.frozen ?? false });
    },
  };
}
