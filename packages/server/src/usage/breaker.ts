import { delayAfter } from './judge.ts';

/** Keeps an outage from costing a send per event: after many failures in a row one probe at a time goes through. */
export interface Breaker {
  /** Resolves when a send may go ahead; rejects with the signal. */
  readonly enter: (signal: AbortSignal) => Promise<void>;
  /** Said once after every `enter`. */
  readonly leave: (isOutage: boolean) => void;
}

const failuresInARow = 10;

export function createBreaker(longestDelayMs: number, onChange: (isOpen: boolean) => void): Breaker {
  let failed = 0;
  let isProbing = false;
  let restUntil = 0;
  let wake: (() => void)[] = [];

  const wakeAll = () => {
    const woken = wake;
    wake = [];
    for (const resume of woken) resume();
  };

  const isTripped = () => failed >= failuresInARow;

  const rest = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = isProbing ? undefined : setTimeout(resume, Math.max(1, restUntil - Date.now()));
      function resume() {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        resolve();
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      signal.addEventListener('abort', stop, { once: true });
      wake.push(resume);
    });

  return {
    async enter(signal) {
      signal.throwIfAborted();
      while (isTripped() && (isProbing || Date.now() < restUntil)) await rest(signal);
      if (isTripped()) isProbing = true;
    },
    leave(isOutage) {
      const wasTripped = isTripped();
      failed = isOutage ? failed + 1 : 0;
      isProbing = false;
      if (isTripped()) restUntil = Date.now() + delayAfter(failed - failuresInARow + 1, longestDelayMs);
      if (wasTripped !== isTripped()) onChange(isTripped());
      wakeAll();
    },
  };
}
