import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop, type Shop } from './shop.ts';

const monthly = (price: number) => ({ price, interval: 'month' as const });
const messages = (includedUsage: number) => ({ featureId: 'messages', includedUsage, interval: 'month' as const });
const seats = (includedUsage: number) => ({ featureId: 'seats', includedUsage });

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    { id: 'free', name: 'Free', items: [messages(10), seats(3)] },
    { id: 'free2', name: 'Free 2', items: [messages(25), seats(5)] },
    { id: 'pro', name: 'Pro', items: [monthly(20), messages(100), seats(6)] },
    { id: 'premium', name: 'Premium', items: [monthly(50), messages(500), seats(10)] },
    { id: 'max', name: 'Max', items: [monthly(100), messages(500)] },
    { id: 'yearly', name: 'Yearly', items: [{ price: 200, interval: 'year' }, messages(100)] },
    { id: 'other', name: 'Other', group: 'two', items: [monthly(20), messages(40)] },
    { id: 'add_on', name: 'Add-on', isAddOn: true, items: [monthly(5), messages(30)] },
    { id: 'gift', name: 'Gift', isAddOn: true, items: [{ featureId: 'messages', includedUsage: 200 }] },
    {
      id: 'metered',
      name: 'Metered',
      group: 'usage',
      items: [
        monthly(20),
        { featureId: 'words', includedUsage: 100, price: 0.05, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
    {
      id: 'metered50',
      name: 'Metered 50',
      group: 'usage',
      items: [
        monthly(50),
        { featureId: 'words', includedUsage: 100, price: 0.05, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
    {
      id: 'kept',
      name: 'Kept',
      group: 'kept',
      items: [monthly(20), { featureId: 'words', includedUsage: 100, interval: 'month', resetUsageWhenEnabled: false }],
    },
    {
      id: 'kept50',
      name: 'Kept 50',
      group: 'kept',
      items: [monthly(50), { featureId: 'words', includedUsage: 500, interval: 'month', resetUsageWhenEnabled: false }],
    },
  ],
});

let shop: Shop;
beforeEach(async () => {
  shop = openShop(catalog);
  await shop.join('a');
  await shop.join('poor', null);
});

describe('paying', () => {
  test('52: without a card there is a payment page, and nothing is held until it is paid', async () => {
    const { code, checkout_url } = await shop.attach('poor', 'pro');
    expect(code).toBe('checkout_created');
    expect(await shop.products('poor')).toEqual([]);
    await shop.pay(checkout_url);
    expect(await shop.products('poor')).toEqual(['pro active']);
    expect(await shop.invoices('poor')).toEqual([20]);
  });

  test('a page that is paid twice attaches once', async () => {
    const { checkout_url } = await shop.attach('poor', 'add_on');
    await shop.pay(checkout_url);
    await shop.pay(checkout_url);
    expect(await shop.products('poor')).toEqual(['add_on active']);
  });

  test('of two pages for one product the second is worth nothing once the first was paid', async () => {
    const pages = [await shop.attach('poor', 'pro'), await shop.attach('poor', 'pro')];
    for (const { checkout_url } of pages) await shop.pay(checkout_url);
    expect(await shop.products('poor')).toEqual(['pro active']);
    expect(await shop.invoices('poor')).toEqual([20]);
  });

  test('a declined card leaves an open invoice; paying that attaches', async () => {
    shop.sandbox.setCard('a', 'declined');
    const { code, checkout_url } = await shop.attach('a', 'pro');
    expect(code).toBe('invoice_action_required');
    expect(await shop.products('a')).toEqual([]);
    await shop.pay(checkout_url);
    expect(await shop.products('a')).toEqual(['pro active']);
    expect(await shop.invoices('a')).toEqual([20]);
  });

  test('a declined upgrade leaves the old product in force', async () => {
    await shop.attach('a', 'pro');
    shop.sandbox.setCard('a', 'declined');
    expect(await shop.attach('a', 'premium')).toMatchObject({ code: 'invoice_action_required' });
    expect(await shop.products('a')).toEqual(['pro active']);
  });

  test('72: by invoice nothing is held until it is paid, unless that is asked for', async () => {
    const asked = await shop.attach('poor', 'pro', { invoice: true });
    expect(asked).toMatchObject({
      code: 'checkout_created',
      message: 'Successfully created invoice checkout for customer poor, product(s) Pro',
    });
    expect(await shop.products('poor')).toEqual([]);
    await shop.attach('a', 'pro', { invoice: true, enable_product_immediately: true });
    expect(await shop.products('a')).toEqual(['pro active']);
    expect((await shop.customer('a')).invoices[0]).toMatchObject({ status: 'draft', total: 20 });
  });

  test('67: several products are one invoice', async () => {
    await shop.post('attach', { customer_id: 'a', product_ids: ['pro', 'add_on'] });
    expect(await shop.products('a')).toEqual(['pro active', 'add_on active']);
    expect(await shop.invoices('a')).toEqual([25]);
  });
});

describe('from free', () => {
  test('53: free to free happens at once; what resets starts afresh, seats stay taken', async () => {
    await shop.attach('poor', 'free');
    await shop.track('poor', 'messages', 4);
    await shop.track('poor', 'seats', 2);
    await shop.attach('poor', 'free2');
    expect(await shop.products('poor')).toEqual(['free2 active']);
    expect(await shop.balance('poor', 'messages')).toBe('25/0/25');
    expect(await shop.balance('poor', 'seats')).toBe('3/2/5');
  });

  test('69c: until the page is paid nothing changes', async () => {
    await shop.attach('poor', 'free');
    await shop.track('poor', 'messages', 4);
    await shop.track('poor', 'seats', 2);
    const { checkout_url } = await shop.attach('poor', 'pro');
    expect(await shop.balance('poor', 'messages')).toBe('6/4/10');
    await shop.pay(checkout_url);
    expect(await shop.products('poor')).toEqual(['pro active']);
    expect(await shop.balance('poor', 'messages')).toBe('100/0/100');
    expect(await shop.balance('poor', 'seats')).toBe('4/2/6');
  });
});

test('54: a product that is held is refused', async () => {
  await shop.attach('a', 'pro');
  expect(await shop.attach('a', 'pro')).toEqual({
    message: "Product Pro is already attached, can't attach again",
    code: 'product_already_attached',
    env: 'sandbox',
  });
});

describe('upgrades', () => {
  test('55: overage of the old product is part of the price', async () => {
    await shop.attach('a', 'metered');
    await shop.track('a', 'words', 200);
    await shop.attach('a', 'metered50');
    expect(await shop.invoices('a')).toEqual([35, 20]);
    expect(await shop.balance('a', 'words')).toBe('100/0/100');
  });

  test('56: the rest of the period is given back and charged, line by line', async () => {
    await shop.attach('a', 'metered');
    await shop.track('a', 'words', 180);
    shop.pass(10);
    const { lines, total, next_cycle } = await shop.checkout('a', 'metered50');
    expect(lines.map(({ description }: { description: string }) => description)).toEqual([
      'Unused Metered - $20 / month (from 11 Nov 2026)',
      'Metered - 180 Words',
      'Metered 50 - $50 / month (from 11 Nov 2026)',
      'Metered 50 - Words',
    ]);
    expect(lines.map(({ amount }: { amount: number }) => amount)).toEqual([
      -13.333333333333334, 4, 33.333333333333336, 0,
    ]);
    expect(total).toBe(24);
    expect(next_cycle).toEqual({ starts_at: Date.UTC(2026, 11, 1, 12), total: 50 });
  });

  test('57: in the middle of the month half of both; usage that does not reset is kept', async () => {
    await shop.attach('a', 'kept');
    await shop.track('a', 'words', 40);
    shop.pass(15);
    await shop.attach('a', 'kept50');
    expect(await shop.invoices('a')).toEqual([15, 20]);
    expect(await shop.balance('a', 'words')).toBe('460/40/500');
  });

  test('58: a year in place of a month is charged up to a year after the anchor', async () => {
    await shop.attach('a', 'pro');
    shop.pass(15);
    const { total, next_cycle } = await shop.checkout('a', 'yearly');
    expect({ total, next_cycle }).toEqual({
      total: 181.78,
      next_cycle: { starts_at: Date.UTC(2027, 10, 1, 12), total: 200 },
    });
    await shop.attach('a', 'yearly');
    shop.pass(60);
    expect(await shop.invoices('a')).toEqual([181.78, 20]);
  });

  test('59: a dearer month in place of a cheaper year is an upgrade too', async () => {
    for (const product of ['pro', 'yearly', 'pro']) await shop.attach('a', product);
    expect(await shop.invoices('a')).toEqual([-180, 180, 20]);
    expect(await shop.products('a')).toEqual(['pro active']);
  });
});

describe('downgrades', () => {
  test('60: each one replaces the schedule, and the way back clears it', async () => {
    await shop.attach('a', 'premium');
    for (const product of ['pro', 'free', 'pro']) {
      await shop.attach('a', product);
      expect(await shop.products('a')).toEqual(['premium active until the end', `${product} scheduled`]);
    }
    expect(await shop.attach('a', 'premium')).toMatchObject({
      code: 'renewed_product',
      message: 'Successfully renewed product',
    });
    expect(await shop.products('a')).toEqual(['premium active']);
    expect(await shop.invoices('a')).toEqual([50]);
  });

  test('61: at the end of the period the cheaper product starts, with seats kept', async () => {
    await shop.attach('a', 'premium');
    await shop.track('a', 'messages', 300);
    await shop.track('a', 'seats', 5);
    await shop.attach('a', 'free');
    shop.pass(30);
    expect(await shop.products('a')).toEqual(['free active']);
    expect(await shop.balance('a', 'messages')).toBe('10/0/10');
    expect(await shop.balance('a', 'seats')).toBe('-2/5/3');
    expect(await shop.invoices('a')).toEqual([50]);
  });

  test('73: canceling what is scheduled keeps the current product, canceling the current one drops both', async () => {
    await shop.attach('a', 'premium');
    await shop.attach('a', 'pro');
    await shop.cancel('a', 'pro');
    expect(await shop.products('a')).toEqual(['premium active']);
    await shop.attach('a', 'pro');
    await shop.cancel('a', 'premium');
    expect(await shop.products('a')).toEqual(['premium active until the end']);
  });
});

describe('side by side', () => {
  test('64: groups do not touch each other', async () => {
    await shop.attach('a', 'pro');
    expect(await shop.attach('a', 'other')).toMatchObject({ message: 'Successfully attached product' });
    await shop.attach('a', 'premium');
    expect(await shop.products('a')).toEqual(['premium active', 'other active']);
    await shop.attach('a', 'pro');
    expect(await shop.products('a')).toEqual(['premium active until the end', 'other active', 'pro scheduled']);
    shop.pass(30);
    expect(await shop.products('a')).toEqual(['pro active', 'other active']);
    // One subscription, one invoice.
    expect((await shop.invoices('a'))[0]).toBe(40);
  });

  test('65: an add-on can be had twice', async () => {
    await shop.attach('a', 'pro');
    await shop.attach('a', 'gift');
    await shop.attach('a', 'gift');
    expect(await shop.products('a')).toEqual(['pro active', 'gift active x2']);
    expect(await shop.balance('a', 'messages')).toBe('500/0/500 [100, 400]');
  });
});
