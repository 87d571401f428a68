import type { RateLimitStore } from '../guard/rate-limit.ts';
import { openRedis, type RedisConnection, type RedisOptions } from './connect.ts';

export interface RedisRateLimit extends RateLimitStore {
  readonly close: () => Promise<void>;
}

/**
 * Looks and takes in one step, by the clock of Redis: the clocks of several machines differ. A bucket that
 * would be full again is forgotten.
 */
const takeToken = `
local burst, perSecond = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = tonumber(bucket[1]) or burst
local at = tonumber(bucket[2]) or now
tokens = math.min(burst, tokens + math.max(0, now - at) / 1000 * perSecond)
local wait = 0
if tokens >= 1 then
  tokens = tokens - 1
else
  wait = math.ceil((1 - tokens) / perSecond * 1000)
end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens), 'at', string.format('%.17g', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((burst - tokens) / perSecond * 1000) + 1000)
return wait
`;

/**
 * Keeps the buckets of the rate limit in Redis, for several processes.
 *
 * @example
 * autumnHandler({ identify, rateLimit: { burst: 100, perSecond: 10, store: redisRateLimit(url) } });
 */
export function redisRateLimit(connection: RedisConnection, { prefix = 'autumn' }: RedisOptions = {}): RedisRateLimit {
  const { client, close } = openRedis(connection);
  return {
    take: async (key, { burst, perSecond }) =>
      Number(await client.eval(takeToken, 1, `${prefix}:rate:${key}`, burst, perSecond)),
    close,
  };
}
