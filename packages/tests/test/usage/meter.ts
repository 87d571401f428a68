import { Autumn } from '@autumn/core';
import { createSandbox, defineCatalog, type FaultRule, type Sandbox } from '@autumn/sandbox';
import { createUsageQueue, type UsageQueue, type UsageQueueOptions } from '@autumn/server/usage';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [{ id: 'plan', name: 'Plan', isDefault: true, items: [{ featureId: 'words', includedUsage: 1_000_000 }] }],
});

export const words = (value: number, more: object = {}) => ({ customerId: 'ada', featureId: 'words', value, ...more });

/** Autumn, and what it has counted. */
export interface Meter {
  readonly sandbox: Sandbox;
  readonly queue: (options: Omit<UsageQueueOptions, 'autumn'>) => UsageQueue;
  readonly misbehave: (rule: Omit<FaultRule, 'route'>) => void;
  readonly counted: () => Promise<number>;
  readonly recorded: () => Promise<number>;
  /** The idempotency keys of all `track` calls that reached Autumn, in order. */
  readonly keys: () => string[];
  readonly close: () => Promise<void>;
}

export async function openMeter(): Promise<Meter> {
  const sandbox = createSandbox({ catalog });
  const sent: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { idempotency_key: key } = (await request
      .clone()
      .json()
      .catch(() => ({}))) as { idempotency_key?: string };
    if (key !== undefined) sent.push(key);
    return sandbox.fetch(request);
  };
  const autumn = new Autumn({ baseUrl: 'http://sandbox.test/v1', secretKey: sandbox.key, fetch });
  await autumn.customers.create({ id: 'ada' });
  const queues: UsageQueue[] = [];
  return {
    sandbox,
    queue: (options) => {
      const queue = createUsageQueue({ autumn, ...options });
      queues.push(queue);
      return queue;
    },
    misbehave: (rule) => void sandbox.addFault({ route: 'track', ...rule }),
    counted: async () => (await autumn.customers.get({ customerId: 'ada' })).features['words']?.usage ?? 0,
    recorded: async () => (await autumn.events.list({ customerId: 'ada', limit: 1000 })).list.length,
    keys: () => sent,
    close: async () => {
      await Promise.all(queues.map((queue) => queue.close({ timeoutMs: 0 })));
    },
  };
}
