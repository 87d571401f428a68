import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addInterval, boundaries, chainedBoundary } from '../src/engine/calendar.ts';
import { defineCatalog } from '../src/index.ts';
import { openShop } from './shop.ts';

const dayMs = 86_400_000;
const interval = fc.constantFrom('hour', 'day', 'week', 'month', 'quarter', 'year' as const);
const period = fc.tuple(
  fc.integer({ min: 0, max: 4000 }).map((hours) => Date.UTC(2027, 0, 29) + hours * 3_600_000),
  interval,
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 0, max: 24 * 500 }),
);

test('the boundaries around a moment are those that counting one by one from the anchor finds', () => {
  fc.assert(
    fc.property(period, ([anchor, unit, count, hours]) => {
      const now = anchor + hours * 3_600_000;
      let periods = 1;
      while (addInterval(anchor, unit, count * periods) <= now) periods += 1;
      expect(boundaries(anchor, unit, count, now)).toEqual({
        last: addInterval(anchor, unit, count * (periods - 1)),
        next: addInterval(anchor, unit, count * periods),
      });
    }),
  );
});

test('the end of a chain of periods is where going from one to the next leads', () => {
  fc.assert(
    fc.property(period, ([at, unit, count, hours]) => {
      const now = at + hours * 3_600_000;
      let end = at;
      while (end <= now) end = addInterval(end, unit, count);
      expect(chainedBoundary(at, unit, count, now)).toBe(end);
    }),
  );
});

test('ten years pass in a moment, also for what resets every minute', async () => {
  const shop = openShop(
    defineCatalog({
      features: [{ id: 'calls', name: 'Calls', type: 'single_use' }],
      products: [
        {
          id: 'free',
          name: 'Free',
          isDefault: true,
          items: [{ featureId: 'calls', includedUsage: 5, interval: 'minute' }],
        },
      ],
    }),
  );
  for (let index = 0; index < 10; index += 1) await shop.join(`c${index}`);
  await shop.track('c0', 'calls', 3);
  const start = performance.now();
  shop.pass(3650);
  // Minute by minute it took 18 seconds.
  expect(performance.now() - start).toBeLessThan(2000);
  const { next_reset_at: resetAt, balance } = (await shop.customer('c0')).features.calls;
  expect(balance).toBe(5);
  expect(resetAt - shop.sandbox.now()).toBe(60_000);
  expect(shop.sandbox.now() % dayMs).toBe(dayMs / 2);
});
