/** A bucket of `burst` requests that fills again by `perSecond`. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
  /** Where buckets are kept for several processes, such as `redisRateLimit()`. @default the memory of this one */
  readonly store?: RateLimitStore | undefined;
}

/** Buckets that several processes share. When it fails or hangs, each process counts by itself. */
export interface RateLimitStore {
  /** Takes one token of a key's bucket: how many milliseconds to wait, 0 to go ahead. */
  readonly take: (key: string, limit: { readonly burst: number; readonly perSecond: number }) => Promise<number>;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** More buckets than this are not kept; those that were idle longest go first. */
const mostBuckets = 10_000;

/** Takes one token of a key's bucket: how many milliseconds to wait, 0 to go ahead. */
export type RateLimiter = (key: string) => number;

export function createRateLimiter({ burst, perSecond }: RateLimit, now: () => number = Date.now): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const at = now();
    const last = buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, last.tokens + ((at - last.at) / 1000) * perSecond);
    const isAllowed = tokens >= 1;
    // Set anew, so that the map's order is the order of use.
    buckets.delete(key);
    buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at });
    const oldest = buckets.size > mostBuckets ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return isAllowed ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1000);
  };
}
