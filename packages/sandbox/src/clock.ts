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

export function createClock(options: ClockStart = {}, realNow: () => number = Date.now): Clock {
  let base = 0;
  let startedAt = 0;
  let frozen = false;

  const now = () => (frozen ? base : base + (realNow() - startedAt));
  const set = (next: number) => {
    base = next;
    startedAt = realNow();
  };
  const start = (next: ClockStart = {}) => {
    frozen = next.frozen ?? false;
    set(next.now ?? realNow());
  };

  start(options);
  return { now, set, start, frozen: () => frozen };
}
