import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop, type Shop } from './shop.ts';

const packs = (price: number, config = {}) => ({
  featureId: 'messages',
  price,
  billingUnits: 100,
  includedUsage: 100,
  interval: 'month' as const,
  usageModel: 'prepaid' as const,
  ...config,
});

const plan = (id: string, item: ReturnType<typeof packs>) => ({
  id,
  name: id,
  items: [{ price: 20, interval: 'month' as const }, item],
});

const tiers = (tierBehavior: 'graduated' | 'volume') => ({
  featureId: 'messages',
  billingUnits: 100,
  includedUsage: 100,
  interval: 'month' as const,
  usageModel: 'prepaid' as const,
  tierBehavior,
  tiers: [
    { to: 500, amount: 10 },
    { to: 'inf' as const, amount: 5 },
  ],
});

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    plan('pre', packs(5)),
    plan('later', packs(12.5, { config: { onDecrease: 'none' } })),
    plan('next', packs(12.5, { config: { onIncrease: 'prorate_next_cycle' } })),
    plan('now', packs(12.5, { config: { onIncrease: 'prorate_immediately' } })),
    { id: 'graduated', name: 'Graduated', items: [{ price: 20, interval: 'month' }, tiers('graduated')] },
    { id: 'volume', name: 'Volume', items: [{ price: 20, interval: 'month' }, tiers('volume')] },
    {
      id: 'top',
      name: 'Top up',
      isAddOn: true,
      items: [{ featureId: 'messages', price: 10, billingUnits: 250, usageModel: 'prepaid', interval: null }],
    },
    {
      id: 'once',
      name: 'Once',
      items: [{ featureId: 'messages', price: 8, billingUnits: 250, usageModel: 'prepaid', interval: null }],
    },
    {
      id: 'seat_plan',
      name: 'Seat plan',
      items: [{ featureId: 'seats', price: 8, includedUsage: 1, interval: 'month', usageModel: 'prepaid' }],
    },
  ],
});

const quantity = (units: number, featureId = 'messages') => ({ options: [{ feature_id: featureId, quantity: units }] });

let shop: Shop;
beforeEach(async () => {
  shop = openShop(catalog);
  await shop.join('a');
});

test('a prepaid feature without a quantity is refused where no payment page can ask for one', async () => {
  expect(await shop.attach('a', 'pre')).toEqual({
    message: "Pass in 'quantity' for feature messages in options",
    code: 'invalid_options',
    env: 'sandbox',
  });
});

test('42: 250 units in packs of 100 are 3 packs', async () => {
  await shop.attach('a', 'pre', quantity(250));
  expect(await shop.invoices('a')).toEqual([35]);
  expect(await shop.balance('a', 'messages')).toBe('400/0/400');
});

test('43: more packs are invoiced at once in cents, the same again is refused, top-ups add up', async () => {
  await shop.attach('a', 'pre', quantity(250));
  await shop.track('a', 'messages', 120);
  expect(await shop.attach('a', 'pre', quantity(400))).toMatchObject({
    code: 'features_updated',
    invoice: { status: 'paid', total: 500, currency: 'usd' },
  });
  expect(await shop.balance('a', 'messages')).toBe('380/120/500');
  expect(await shop.attach('a', 'pre', quantity(400))).toMatchObject({ code: 'product_already_attached' });
  await shop.attach('a', 'top', quantity(500));
  await shop.attach('a', 'top', quantity(250));
  expect(await shop.invoices('a')).toEqual([10, 20, 5, 35]);
  expect(await shop.balance('a', 'messages')).toBe('1130/120/1250 [380, 750]');
  expect(await shop.products('a')).toEqual(['pre active', 'top active x2']);
});

test('44: a decrease that is not prorated waits for the renewal, and an increase takes it back', async () => {
  await shop.attach('a', 'later', quantity(300));
  await shop.track('a', 'messages', 50);
  await shop.attach('a', 'later', quantity(200));
  expect(await shop.balance('a', 'messages')).toBe('350/50/400');
  const [{ items }] = (await shop.customer('a')).products;
  expect(items[1]).toMatchObject({ quantity: 300, next_cycle_quantity: 200 });
  await shop.attach('a', 'later', quantity(400));
  expect(await shop.balance('a', 'messages')).toBe('450/50/500');
  await shop.attach('a', 'later', quantity(200));
  shop.pass(30);
  expect(await shop.balance('a', 'messages')).toBe('300/0/300');
  expect(await shop.invoices('a')).toEqual([45, 12.5, 57.5]);
});

test('45: a difference for the next cycle is part of the renewal', async () => {
  await shop.attach('a', 'next', quantity(300));
  shop.pass(15);
  await shop.attach('a', 'next', quantity(400));
  expect(await shop.balance('a', 'messages')).toBe('500/0/500');
  expect(await shop.invoices('a')).toEqual([57.5]);
  shop.pass(15);
  expect(await shop.invoices('a')).toEqual([76.25, 57.5]);
});

test('46: the preview of another quantity shows both halves and the next cycle', async () => {
  await shop.attach('a', 'now', quantity(300));
  shop.pass(15);
  const preview = await shop.checkout('a', 'now', quantity(500));
  expect(preview.lines.map(({ amount }: { amount: number }) => amount)).toEqual([-18.75, 31.25]);
  expect(preview.lines[0].description).toBe('Unused now - 3 x 100 Messages (from 16 Nov 2026)');
  expect(preview).toMatchObject({
    total: 12.5,
    has_prorations: true,
    product: { scenario: 'update_prepaid_quantity' },
    options: [{ feature_id: 'messages', quantity: 500 }],
    next_cycle: { total: 62.5 },
  });
  await shop.attach('a', 'now', quantity(500));
  expect(await shop.invoices('a')).toEqual([12.5, 57.5]);
  expect(await shop.balance('a', 'messages')).toBe('600/0/600');
});

describe('tiers', () => {
  test('47: graduated packs', async () => {
    await shop.attach('a', 'graduated', quantity(800));
    expect(await shop.invoices('a')).toEqual([85]);
    expect(await shop.balance('a', 'messages')).toBe('900/0/900');
  });

  test('48: volume packs are previewed and cannot be attached', async () => {
    expect(await shop.checkout('a', 'volume', quantity(800))).toMatchObject({ total: 60 });
    expect(await shop.attach('a', 'volume', quantity(800))).toMatchObject({ code: 'invalid_request' });
  });
});

test('50: a product that is paid once can be bought again and again', async () => {
  await shop.attach('a', 'once', quantity(500));
  await shop.attach('a', 'once', quantity(750));
  expect(await shop.invoices('a')).toEqual([24, 16]);
  expect(await shop.balance('a', 'messages')).toBe('1250/0/1250');
  expect(await shop.products('a')).toEqual(['once active x2']);
});

test('51: prepaid seats come on top of the included one, and end there', async () => {
  await shop.attach('a', 'seat_plan', quantity(4, 'seats'));
  expect(await shop.invoices('a')).toEqual([32]);
  expect(await shop.balance('a', 'seats')).toBe('5/0/5');
  await shop.track('a', 'seats', 6);
  expect(await shop.balance('a', 'seats')).toBe('0/5/5');
});
