import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore, type UsageStore } from '@autumn/server/usage';
import { redisStore } from '@autumn/server/usage/redis';
import { sqliteStore } from '@autumn/server/usage/sqlite';
import type { Redis } from '../support/redis.ts';

/** A place for events that can be opened several times, as several processes would. */
export interface Shelf {
  readonly open: () => UsageStore;
  readonly clear: () => Promise<void>;
}

/** Short, so that a test sees what a dead process left behind. */
const leaseMs = 1_000;

async function memoryShelf(): Promise<Shelf> {
  const store = memoryStore();
  return { open: () => store, clear: async () => {} };
}

async function sqliteShelf(): Promise<Shelf> {
  const folder = await mkdtemp(join(tmpdir(), 'autumn-usage-'));
  return {
    open: () => sqliteStore(join(folder, 'usage.db'), { leaseMs }),
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

export const shelves = (redis: Redis | undefined) => {
  const redisShelf = async (): Promise<Shelf> => {
    const name = `usage-${crypto.randomUUID()}`;
    return { open: () => redisStore(redis?.url ?? '', { name, leaseMs }), clear: async () => {} };
  };
  return { memory: memoryShelf, sqlite: sqliteShelf, ...(redis && { redis: redisShelf }) };
};
