import { createRateLimiter, type RateLimit } from './rate-limit.ts';
import { within } from './within.ts';

/** So long shared buckets may take, milliseconds. */
const patienceMs = 250;

/** Takes one token of a customer's bucket: how many milliseconds to wait, 0 to go ahead. */
export type TakeToken = (customerId: string) => Promise<number>;

/** From the shared buckets; while they fail, from this process's own. */
export function createTakeToken(limit: RateLimit | false, onTrouble: (error: unknown) => void): TakeToken {
  if (!limit) return async () => 0;
  const takeHere = createRateLimiter(limit);
  const { store } = limit;
  if (!store) return async (customerId) => takeHere(customerId);
  const late = () => new Error(`The rate limit took longer than ${patienceMs} ms.`);
  return async (customerId) => {
    try {
      return await within(patienceMs, store.take(customerId, limit), late);
    } catch (error) {
      onTrouble(error);
      return takeHere(customerId);
    }
  };
}
