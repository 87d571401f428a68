import { ApiError } from '../api-error.ts';

const KEPT_MS = 24 * 60 * 60_000;

/** Idempotency keys in use, by the sandbox's clock. */
export interface Claims {
  /** Takes the keys, or refuses with 409 when one was taken in the last 24 hours. */
  readonly take: (keys: readonly string[], now: number) => void;
  /** A request that failed may be sent again with the same keys. */
  readonly release: (keys: readonly string[]) => void;
  readonly clear: () => void;
}

export function createClaims(): Claims {
  const takenUntil = new Map<string, number>();
  return {
    take(keys, now) {
      for (const key of keys) {
        if ((takenUntil.get(key) ?? 0) > now) {
          const message = `Another request with idempotency key ${key} has already been received`;
          throw new ApiError(409, 'duplicate_idempotency_key', message);
        }
      }
      for (const key of keys) takenUntil.set(key, now + KEPT_MS);
    },
    release(keys) {
      for (const key of keys) takenUntil.delete(key);
    },
    clear: () => takenUntil.clear(),
  };
}
