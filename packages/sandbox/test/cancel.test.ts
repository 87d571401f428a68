import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop, type Shop } from './shop.ts';

const monthly = (price: number) => ({ price, interval: 'month' as const });
const messages = (includedUsage: number) => ({ featureId: 'messages', includedUsage, interval: 'month' as const });

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'credits', name: 'Credits', type: 'single_use' },
  ],
  products: [
    { id: 'free', name: 'Free', isDefault: true, items: [messages(10)] },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        monthly(20),
        messages(100),
        { featureId: 'credits', includedUsage: 50, price: 0.1, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
    { id: 'alone', name: 'Alone', group: 'alone', items: [monthly(50), messages(500)] },
    { id: 'trial', name: 'Trial', group: 't', items: [monthly(30)], freeTrial: { length: 7 } },
    {
      id: 'strict',
      name: 'Strict',
      group: 't',
      items: [monthly(20)],
      freeTrial: { length: 7, uniqueFingerprint: true },
    },
    { id: 'try50', name: 'Try', group: 'u', items: [monthly(50)], freeTrial: { length: 7 } },
    { id: 'buy80', name: 'Buy', group: 'u', items: [monthly(80)] },
    { id: 'easy_free', name: 'Easy free', group: 'e', items: [messages(1)] },
    { id: 'easy50', name: 'Easy 50', group: 'e', items: [monthly(50)] },
    {
      id: 'easy',
      name: 'Easy',
      group: 'e',
      items: [monthly(10), messages(5)],
      freeTrial: { length: 7, cardRequired: false },
    },
  ],
});

let shop: Shop;
beforeEach(async () => {
  shop = openShop(catalog);
  await shop.join('a');
});

describe('cancel', () => {
  test('62: the product runs out, and the default follows without an invoice', async () => {
    await shop.attach('a', 'pro');
    await shop.cancel('a', 'pro');
    expect(await shop.products('a')).toEqual(['pro active until the end', 'free scheduled']);
    shop.pass(30);
    expect(await shop.products('a')).toEqual(['free active']);
    expect(await shop.balance('a', 'messages')).toBe('10/0/10');
    expect(await shop.invoices('a')).toEqual([20]);
  });

  test('62: attaching it again takes the cancel back', async () => {
    await shop.attach('a', 'pro');
    await shop.cancel('a', 'pro');
    expect(await shop.attach('a', 'pro')).toMatchObject({ code: 'renewed_product' });
    expect(await shop.products('a')).toEqual(['pro active']);
  });

  test('63: at once the rest is given back, overage is not charged, and the default is there', async () => {
    await shop.attach('a', 'pro');
    await shop.track('a', 'credits', 70);
    await shop.cancel('a', 'pro', { cancel_immediately: true });
    expect(await shop.invoices('a')).toEqual([-20, 20]);
    expect(await shop.products('a')).toEqual(['free active']);
  });

  test('63: without a default nothing is left; without proration nothing is given back', async () => {
    await shop.attach('a', 'alone');
    await shop.cancel('a', 'alone', { cancel_immediately: true, prorate: false });
    expect(await shop.invoices('a')).toEqual([50]);
    expect(await shop.products('a')).toEqual(['free active']);
  });

  test.each([
    [
      'a free product has no period to end',
      'free',
      {
        code: 'invalid_request',
        message: "Free products do not have billing cycles; use cancel: 'immediately' instead.",
      },
    ],
    [
      'a product that is not held',
      'alone',
      { code: 'cus_product_not_found', message: "No active subscription found for plan 'alone' on customer 'a'" },
    ],
  ])('%s', async (_, product, error) => {
    expect(await shop.cancel('a', product)).toEqual({ ...error, env: 'sandbox' });
  });

  test('a free product goes at once, and the default does not come back in its own place', async () => {
    await shop.cancel('a', 'free', { cancel_immediately: true });
    expect(await shop.products('a')).toEqual([]);
  });
});

describe('trials', () => {
  test('69b: nothing is charged at first, then the full price; the second time there is none', async () => {
    await shop.attach('a', 'trial');
    expect(await shop.products('a')).toEqual(['trial trialing', 'free active']);
    expect(await shop.invoices('a')).toEqual([0]);
    shop.pass(8);
    expect(await shop.products('a')).toEqual(['trial active', 'free active']);
    expect(await shop.invoices('a')).toEqual([30, 0]);
    await shop.cancel('a', 'trial', { cancel_immediately: true });
    expect(await shop.checkout('a', 'trial')).toMatchObject({ total: 30, product: { free_trial: null } });
    await shop.attach('a', 'trial');
    expect(await shop.products('a')).toEqual(['trial active', 'free active']);
    expect((await shop.invoices('a'))[0]).toBe(30);
  });

  test('68: one trial per fingerprint, where the product asks for that', async () => {
    for (const id of ['x', 'y']) {
      await shop.join(id, 'ok', { fingerprint: 'same' });
      await shop.attach(id, 'strict');
    }
    expect(await shop.products('x')).toEqual(['strict trialing', 'free active']);
    expect(await shop.products('y')).toEqual(['strict active', 'free active']);
    expect(await shop.invoices('y')).toEqual([20]);
  });

  test('69: a dearer product ends the trial and is charged in full', async () => {
    await shop.attach('a', 'try50');
    shop.pass(3);
    await shop.attach('a', 'buy80');
    expect(await shop.products('a')).toEqual(['buy80 active', 'free active']);
    expect(await shop.invoices('a')).toEqual([80, 0]);
  });

  test('70: without a card where none is required; unpaid at the end it is over', async () => {
    await shop.join('poor', null);
    expect(await shop.attach('poor', 'easy')).not.toHaveProperty('checkout_url');
    expect(await shop.products('poor')).toEqual(['easy trialing', 'free active']);
    shop.pass(8);
    expect(await shop.products('poor')).toEqual(['free active']);
  });

  test('70: a trial without a card is bought on a page, and runs on until that is paid', async () => {
    await shop.join('poor', null);
    await shop.attach('poor', 'easy');
    const { code, checkout_url } = await shop.attach('poor', 'easy50');
    expect(code).toBe('checkout_created');
    expect(await shop.products('poor')).toEqual(['easy trialing', 'free active']);
    await shop.pay(checkout_url);
    expect(await shop.products('poor')).toEqual(['easy50 active', 'free active']);
    expect(await shop.invoices('poor')).toEqual([50, 0]);
  });

  test('70: what is free follows an unpaid trial, where it was scheduled', async () => {
    await shop.join('poor', null);
    await shop.attach('poor', 'easy');
    expect(await shop.attach('poor', 'easy_free')).toMatchObject({ code: 'downgrade_scheduled' });
    shop.pass(8);
    expect(await shop.products('poor')).toEqual(['easy_free active', 'free active']);
  });

  test('71: beside a running subscription there is no trial', async () => {
    await shop.attach('a', 'pro');
    await shop.attach('a', 'trial');
    expect(await shop.products('a')).toEqual(['trial active', 'pro active']);
    expect(await shop.invoices('a')).toEqual([30, 20]);
  });

  test('a trial that is canceled runs to its end and costs nothing', async () => {
    await shop.attach('a', 'trial');
    await shop.cancel('a', 'trial');
    expect(await shop.check('a', 'messages')).toMatchObject({ allowed: true });
    shop.pass(8);
    expect(await shop.products('a')).toEqual(['free active']);
    expect(await shop.invoices('a')).toEqual([0]);
  });
});
