import type { WebhookStore } from '../webhooks/webhook-store.ts';
import { openRedis, type RedisConnection, type RedisOptions } from './connect.ts';

export interface RedisWebhookStore extends WebhookStore {
  readonly close: () => Promise<void>;
}

/**
 * Remembers in Redis which webhooks were handled, for several processes behind one address.
 *
 * @example
 * createWebhooks({ secret, on, store: redisWebhookStore('redis://127.0.0.1:6379') });
 */
export function redisWebhookStore(
  connection: RedisConnection,
  { prefix = 'autumn' }: RedisOptions = {},
): RedisWebhookStore {
  const { client, close } = openRedis(connection);
  const nameOf = (id: string) => `${prefix}:webhook:${id}`;
  return {
    begin: async (id, leaseMs) => {
      if ((await client.set(nameOf(id), 'running', 'PX', leaseMs, 'NX')) === 'OK') return 'mine';
      // Gone in the meantime: the next attempt may have it.
      return (await client.get(nameOf(id))) === 'done' ? 'done' : 'running';
    },
    finish: async (id, keepMs) => void (await client.set(nameOf(id), 'done', 'PX', keepMs)),
    release: async (id) => void (await client.del(nameOf(id))),
    close,
  };
}
