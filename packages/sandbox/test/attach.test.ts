import { beforeEach, describe, expect, test } from 'vitest';
import { plans } from './plans.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = openShop(plans);
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
