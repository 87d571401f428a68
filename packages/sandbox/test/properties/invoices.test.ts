import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineCatalog } from '../../src/index.ts';
import { openShop, START } from '../shop.ts';

/** November has 30 days: a period that begins with it, too. */
const DAYS = 30;
const prices = [10, 25, 40, 90];

const plans = prices.map((price) => ({
  id: `plan${price}`,
  name: `Plan ${price}`,
  items: [{ price, interval: 'month' as const }],
}));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rungs = fc.uniqueArray(
  fc.record({ day: fc.integer({ min: 0, max: DAYS - 1 }), price: fc.constantFrom(...prices) }),
  {
    minLength: 1,
    maxLength: 6,
    selector: ({ day }) => day,
  },
);

/** The plans that are dearer than all before them, by day: what is no upgrade waits, and is left out here. */
const upgrades = rungs.map((steps) =>
  steps
    .toSorted((one, other) => one.day - other.day)
    .filter(({ price }, index, all) => all.slice(0, index).every((before) => before.price < price)),
);

test('the invoices of a period are each plan’s price for the time it was held', async () => {
  await fc.assert(
    fc.asyncProperty(upgrades, fc.integer({ min: 0, max: DAYS - 1 }), async (steps, quitAfter) => {
      const shop = openShop(defineCatalog({ features: [], products: plans }));
      await shop.join('c');
      const first = steps[0]?.day ?? 0;
      let today = first;
      for (const { day, price } of steps) {
        shop.pass(day - today);
        today = day;
        await shop.attach('c', `plan${price}`);
      }
      const lastDay = Math.max(today, first + quitAfter);
      shop.pass(lastDay - today);
      await shop.cancel('c', `plan${steps.at(-1)?.price}`, { cancel_immediately: true });
      const held = steps.map(({ day, price }, index) => (price * ((steps[index + 1]?.day ?? lastDay) - day)) / DAYS);
      // Every invoice is rounded to a cent.
      const cents = 0.01 * (steps.length + 1);
      expect(Math.abs(sum(await shop.invoices('c')) - sum(held))).toBeLessThanOrEqual(cents);
    }),
    { numRuns: 150 },
  );
}, 60_000);

const tier = fc.record({ size: fc.integer({ min: 1, max: 40 }), cents: fc.integer({ min: 1, max: 400 }) });

interface Meter {
  readonly included: number;
  readonly units: number;
  readonly tiers: readonly { readonly size: number; readonly cents: number }[];
}

const meters: fc.Arbitrary<Meter> = fc
  .record({
    packs: fc.integer({ min: 0, max: 5 }),
    units: fc.integer({ min: 1, max: 7 }),
    tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
  })
  .map(({ packs, units, tiers }) => ({ included: packs * units, units, tiers }));

/** What each unit over the grant costs, in cents: whole packs are sold, and a pack may lie in two tiers. */
const costOf = (used: number, { included, units, tiers }: Meter): number => {
  const ladder = tiers.flatMap(({ size, cents }) => Array.from({ length: size }, () => cents / units));
  const beyond = (tiers.at(-1)?.cents ?? 0) / units;
  const sold = Math.ceil(Math.max(0, used - included) / units) * units;
  return sum(Array.from({ length: sold }, (_, unit) => ladder[unit] ?? beyond));
};

const catalogOf = (flat: number, { included, units, tiers }: Meter) => {
  const ends = tiers.map((_, index) => sum(tiers.slice(0, index + 1).map(({ size }) => size)));
  const last = tiers.length - 1;
  const item = {
    featureId: 'messages',
    includedUsage: included,
    interval: 'month' as const,
    usageModel: 'pay_per_use' as const,
    billingUnits: units,
    tiers: tiers.map(({ cents }, index) => ({
      to: index === last ? ('inf' as const) : (ends[index] ?? 0),
      amount: cents / 100,
    })),
  };
  return defineCatalog({
    features: [{ id: 'messages', name: 'Messages', type: 'single_use' }],
    products: [{ id: 'pro', name: 'Pro', items: [{ price: flat, interval: 'month' }, item] }],
  });
};

const usages = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 3 });

test('a renewal is the flat price and what each unit over the grant costs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), meters, usages, async (flat, meter, months) => {
      const shop = openShop(catalogOf(flat, meter));
      await shop.join('c');
      await shop.attach('c', 'pro');
      for (const [month, used] of months.entries()) {
        await shop.track('c', 'messages', used);
        shop.sandbox.moveClock({ now: new Date(START).setUTCMonth(11 + month) });
      }
      const due = [flat, ...months.map((used) => flat + costOf(used, meter) / 100)].toReversed();
      const invoices = await shop.invoices('c');
      expect(invoices).toHaveLength(due.length);
      const wrong = invoices.filter((total, index) => Math.abs(total - (due[index] ?? 0)) > 0.005 + 1e-9);
      expect(wrong).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
