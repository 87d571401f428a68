import { Autumn } from '@autumn/core';
import { createSandbox, defineCatalog, type Sandbox } from '@autumn/sandbox';
import { vi } from 'vitest';
import {
  createUsageQueue,
  type UsageQueue,
  type UsageQueueEvent,
  type UsageQueueOptions,
} from '../../src/usage/index.ts';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [{ id: 'plan', name: 'Plan', isDefault: true, items: [{ featureId: 'words', includedUsage: 1_000_000 }] }],
});

export const words = (value: number) => ({ customerId: 'ada', featureId: 'words', value });

export interface Meter {
  readonly sandbox: Sandbox;
  readonly autumn: Autumn;
  readonly usage: UsageQueue;
  readonly told: UsageQueueEvent[];
  /** What Autumn has counted. */
  readonly counted: () => Promise<number>;
  /** How many events Autumn has. */
  readonly recorded: () => Promise<number>;
  /** Whether a connection is refused before anything is sent. */
  readonly cutOff: (isCutOff: boolean) => void;
}

/** A queue in front of a sandbox, in one process. */
export async function openMeter(options: Partial<UsageQueueOptions> = {}): Promise<Meter> {
  const sandbox = createSandbox({ catalog });
  let isCutOff = false;
  const fetch = async (request: Request): Promise<Response> => {
    if (isCutOff) throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    return sandbox.fetch(request);
  };
  const autumn = new Autumn({ baseUrl: 'http://sandbox.test/v1', secretKey: sandbox.key, fetch });
  await autumn.customers.create({ id: 'ada' });
  const told: UsageQueueEvent[] = [];
  const usage = createUsageQueue({ autumn, onEvent: (event) => told.push(event), ...options });
  return {
    sandbox,
    autumn,
    usage,
    told,
    counted: async () => (await autumn.customers.get({ customerId: 'ada' })).features['words']?.usage ?? 0,
    recorded: async () => (await autumn.events.list({ customerId: 'ada', limit: 1000 })).list.length,
    cutOff: (wanted) => {
      isCutOff = wanted;
    },
  };
}

/** Lets time pass until the work is over: back-off costs nothing. Timers must be faked. */
export async function soon<Value>(work: Promise<Value>): Promise<Value> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  over.catch(() => {});
  while (!isOver) await vi.advanceTimersByTimeAsync(50);
  return over;
}
