import { Redis } from 'ioredis';

/** A URL such as `redis://127.0.0.1:6379`, or a client of your own. */
export type RedisConnection = string | Redis;

export interface RedisOptions {
  /** Of every key. Tell test and live accounts apart by it where they share a Redis. @default "autumn" */
  readonly prefix?: string | undefined;
}

export interface OpenRedis {
  readonly client: Redis;
  /** Ends a connection that was opened here; your own client stays open. */
  readonly close: () => Promise<void>;
}

/** A connection that fails soon rather than keep an answer waiting. */
export function openRedis(connection: RedisConnection): OpenRedis {
  if (typeof connection !== 'string') return { client: connection, close: async () => {} };
  const client = new Redis(connection, { maxRetriesPerRequest: 1, commandTimeout: 1_000, connectTimeout: 2_000 });
  // Without a listener an outage of Redis would end the process; every command tells of it too.
  client.on('error', () => {});
  return { client, close: async () => client.disconnect() };
}
