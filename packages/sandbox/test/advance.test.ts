import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop } from './shop.ts';

const monthly = (price: number) => ({ price, interval: 'month' as const });

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'credits', name: 'Credits', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'messages', includedUsage: 10, interval: 'week' }],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        monthly(20),
        { featureId: 'messages', includedUsage: 100, price: 0.5, interval: 'month', usageModel: 'pay_per_use' },
        { featureId: 'seats', includedUsage: 2, price: 7, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
    {
      id: 'yearly',
      name: 'Yearly',
      items: [
        { price: 200, interval: 'year' },
        { featureId: 'messages', includedUsage: 50, interval: 'month' },
      ],
    },
    {
      id: 'rolling',
      name: 'Rolling',
      group: 'rolling',
      items: [
        monthly(5),
        {
          featureId: 'credits',
          includedUsage: 10,
          interval: 'month',
          config: { rollover: { max: 25, duration: 'month', length: 2 } },
        },
      ],
      freeTrial: { length: 7 },
    },
  ],
});

type Step = readonly ['attach' | 'cancel', string] | readonly ['track', string, number] | readonly ['wait', number];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom('attach' as const, 'cancel' as const), fc.constantFrom('pro', 'yearly', 'rolling', 'free')),
  fc.tuple(
    fc.constant('track' as const),
    fc.constantFrom('messages', 'credits', 'seats'),
    fc.integer({ min: 1, max: 150 }),
  ),
  fc.tuple(fc.constant('wait' as const), fc.integer({ min: 1, max: 100 })),
);

/** The customer after the steps; `stride` is how many days the clock moves at once. */
const live = async (steps: readonly Step[], stride: number) => {
  const shop = openShop(catalog);
  await shop.join('a');
  for (const [kind, what, value = 0] of steps) {
    if (kind === 'attach') await shop.attach('a', what);
    if (kind === 'cancel') await shop.cancel('a', what);
    if (kind === 'track') await shop.track('a', what, value);
    if (kind === 'wait') for (let left = what; left > 0; left -= stride) shop.pass(Math.min(stride, left));
  }
  const { invoices, ...rest } = await shop.customer('a');
  return {
    ...rest,
    invoices: invoices.map(({ total, created_at }: { total: number; created_at: number }) => [total, created_at]),
  };
};

test('it makes no difference whether time passes day by day or in leaps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const [slow, fast] = [await live(steps, 1), await live(steps, 1000)];
      expect(fast).toEqual(slow);
    }),
    { numRuns: 60 },
  );
});

test('a subscription that began on the 31st returns to the 31st', async () => {
  const shop = openShop(catalog);
  shop.pass(91); // 31 January 2027
  await shop.join('a');
  await shop.attach('a', 'pro');
  const ends = [];
  for (let month = 0; month < 4; month += 1) {
    const [{ current_period_end }] = (await shop.customer('a')).products;
    ends.push(new Date(current_period_end).toISOString().slice(0, 10));
    shop.pass(31);
  }
  expect(ends).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
});

test('a yearly product resets its balances every month', async () => {
  const shop = openShop(catalog);
  await shop.join('a');
  await shop.attach('a', 'yearly');
  await shop.track('a', 'messages', 30);
  shop.pass(30);
  expect(await shop.balance('a', 'messages')).toBe('50/0/50');
  expect(await shop.invoices('a')).toEqual([200]);
  shop.pass(335);
  expect(await shop.invoices('a')).toEqual([200, 200]);
});
