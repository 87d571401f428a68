import { afterAll, expect, test } from 'vitest';
import { findRedis } from '../../support/redis.ts';
import type { Share } from './share.ts';
import { runTrial } from './trial.ts';

const redis = await findRedis();
afterAll(() => redis?.close());

const stores: Share['store'][] = redis ? ['sqlite', 'redis'] : ['sqlite'];

test.each(stores)(
  '5,000 events through %s arrive exactly once, whoever is killed and whatever fails',
  {
    timeout: 240_000,
  },
  async (store) => {
    const result = await runTrial({
      store,
      events: 5_000,
      kills: 10,
      rate: 0.02,
      redis: store === 'redis' ? redis : undefined,
    });
    process.stdout.write(`${store}: ${JSON.stringify(result)}\n`);
    expect(result).toMatchObject({ twice: 0, missing: 0, foreign: 0, dead: 0 });
    expect(result.kills).toBeGreaterThan(5);
    expect(result.accepted + result.unknown).toBe(5_000);
    expect(result.counted).toBeGreaterThanOrEqual(result.accepted);
    expect(result.counted).toBeLessThanOrEqual(5_000);
    expect(result.usedSum).toBe(result.listedSum);
  },
);
