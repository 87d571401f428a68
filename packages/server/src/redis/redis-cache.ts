import type { Cache } from '../cache/cache.ts';
import { openRedis, type RedisConnection, type RedisOptions } from './connect.ts';

export interface RedisCache extends Cache {
  readonly close: () => Promise<void>;
}

/**
 * Keeps last good answers in Redis, so that a process that has just started has them too. It holds
 * what your customers have and owe: keep that Redis to yourself.
 *
 * @example
 * autumnHandler({ identify, failure: { words: 'last-known' }, cache: redisCache('redis://127.0.0.1:6379') });
 */
export function redisCache(connection: RedisConnection, { prefix = 'autumn' }: RedisOptions = {}): RedisCache {
  const { client, close } = openRedis(connection);
  return {
    get: (key) => client.get(`${prefix}:last:${key}`),
    set: (key, text, ttlMs) => client.set(`${prefix}:last:${key}`, text, 'PX', Math.max(1, Math.ceil(ttlMs))),
    close,
  };
}
