import { ApiError } from '../api-error.ts';
import type { Transactions } from '../store/transactions.ts';

const KEPT_MS = 24 * 60 * 60_000;

/** Idempotency keys in use, by the sandbox's clock. */
export interface Claims {
  /** Takes the keys, or refuses with 409 when one was taken in the last 24 hours. */
  readonly take: (keys: readonly string[], now: number) => void;
  /** A request that failed may be sent again with the same keys. */
  readonly release: (keys: readonly string[]) => void;
  readonly clear: () => void;
}

export const alreadyReceived = (key: string): ApiError =>
  new ApiError(
    409,
    'duplicate_idempotency_key',
    `Another request with idempotency key ${key} has already been received`,
  );

export function createClaims({ changed, restore }: Transactions): Claims {
  let takenUntil = new Map(restore<number>('claim'));

  const put = (key: string, until: number | undefined) => {
    // A key that is taken again moves to the end, so that the oldest stay in front.
    takenUntil.delete(key);
    if (until !== undefined) takenUntil.set(key, until);
  };
  const set = (key: string, after: number | undefined) => {
    const before = takenUntil.get(key);
    put(key, after);
    changed({ kind: 'claim', id: key, before, after, undo: () => put(key, before) });
  };
  const forgetOver = (now: number) => {
    for (const [key, until] of takenUntil) {
      if (until > now) return;
      set(key, undefined);
    }
  };

  return {
    take(keys, now) {
      forgetOver(now);
      for (const key of keys) {
        if ((takenUntil.get(key) ?? 0) > now) {
          throw alreadyReceived(key);
        }
      }
      for (const key of keys) set(key, now + KEPT_MS);
    },
    release(keys) {
      for (const key of keys) set(key, undefined);
    },
    clear() {
      const before = takenUntil;
      takenUntil = new Map();
      const undo = () => {
        takenUntil = before;
      };
      changed({ kinds: ['claim'], undo });
    },
  };
}
