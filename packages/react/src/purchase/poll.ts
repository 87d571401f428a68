const firstDelayMs = 500;
const longestDelayMs = 10_000;
const growth = 1.4;

/**
 * Asks again and again, slower and slower, until the answer is yes. It never gives up by itself: who
 * stops watching stops it through `signal`, also while an ask waits. An ask that fails is an ask without an answer.
 *
 * @returns false when it was stopped
 */
export async function poll(ask: () => Promise<boolean>, signal: AbortSignal): Promise<boolean> {
  const stopped = new Promise<false>((resolve) => {
    signal.addEventListener('abort', () => resolve(false));
  });
  for (let delayMs = firstDelayMs; !signal.aborted; delayMs = Math.min(longestDelayMs, delayMs * growth)) {
    // Without a connection a query waits for one, however long that takes.
    if (await Promise.race([ask().catch(() => false), stopped])) return !signal.aborted;
    await pause(delayMs, signal);
  }
  return false;
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, delayMs);
    function end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
    signal.addEventListener('abort', end);
  });
}
