export type { RedisConnection, RedisOptions } from './connect.ts';
export { type RedisCache, redisCache } from './redis-cache.ts';
export { type RedisRateLimit, redisRateLimit } from './redis-rate-limit.ts';
export { type RedisWebhookStore, redisWebhookStore } from './redis-webhook-store.ts';
