import { failure } from './failures.ts';

const firstLookMs = 10;
const longestLookMs = 500;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks until nothing is waiting, less and less often: other processes may be delivering from the same store. */
export async function waitUntilEmpty(
  settled: () => Promise<void>,
  countWaiting: () => Promise<{ readonly waiting: number }>,
  timeoutMs = Number.POSITIVE_INFINITY,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  await settled();
  for (let lookMs = firstLookMs; (await countWaiting()).waiting > 0; lookMs = Math.min(longestLookMs, lookMs * 2)) {
    if (Date.now() >= end) throw failure('flush_timeout');
    await wait(Math.min(lookMs, Math.max(1, end - Date.now())));
  }
}
