import type { Cache } from './cache.ts';

/** Longer than anybody falls back on an answer, milliseconds. */
const keptMs = 30 * 24 * 3_600_000;

const nameOf = (customerId: string): string => JSON.stringify(['changed', customerId]);

/** Notes that a customer is not as it was: what was kept of it before is not believed any more. */
export async function markChanged(cache: Cache, customerId: string): Promise<void> {
  await cache.set(nameOf(customerId), String(Date.now()), keptMs);
}

/** When a customer was last found to have changed, epoch milliseconds. */
export async function changedAt(cache: Cache, customerId: string): Promise<number> {
  return Number((await cache.get(nameOf(customerId))) ?? Number.NEGATIVE_INFINITY);
}
