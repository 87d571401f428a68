import { afterAll, expect, test } from 'vitest';
import { findRedis } from '../../support/redis.ts';
import type { Share } from './share.ts';
import { runTrial } from './trial.ts';

const redis = await findRedis();
afterAll(() => redis?.close());

/** Fewer while one works: a minute instead of several. 100,000 by hand: `soak exactly-once`. */
const [events, kills] = process.env['CI'] ? [5_000, 10] : [1_000, 3];

const stores: Share['store'][] = redis ? ['sqlite', 'redis'] : ['sqlite'];

test.each(stores)(
  `${events} events through %s arrive exactly once, whoever is killed and whatever fails`,
  {
    timeout: 240_000,
  },
  async (store) => {
    const result = await runTrial({
      store,
      events,
      kills,
      rate: 0.05,
      redis: store === 'redis' ? redis : undefined,
    });
    process.stdout.write(`${store}: ${JSON.stringify(result)}\n`);
    expect(result).toMatchObject({ twice: 0, missing: 0, foreign: 0, dead: 0 });
    expect(result.kills).toBeGreaterThan(kills / 2);
    expect(result.accepted + result.unknown).toBe(events);
    expect(result.counted).toBeGreaterThanOrEqual(result.accepted);
    expect(result.counted).toBeLessThanOrEqual(events);
    expect(result.usedSum).toBe(result.listedSum);
  },
);
