import { expect, test } from 'vitest';
import { browserOn } from '../support/ask.ts';
import { openShop } from '../support/shop.ts';

/** Fields by which a browser could choose its own price, time or owner, in both spellings of the API's life. */
const forbiddenFields: Readonly<Record<string, unknown>> = {
  noBillingChanges: true,
  enablePlanImmediately: true,
  enableProductImmediately: true,
  customize: { price: null },
  customLineItems: [{ amount: -50 }],
  discounts: ['FREE'],
  version: 1,
  startsAt: 0,
  invoiceMode: true,
  carryOverBalances: true,
  processorSubscriptionId: 'sub_1',
  removePlanIds: ['pro'],
  taxRateId: 'txr_1',
  currency: 'xxx',
  redirectMode: 'never',
  isCustom: true,
  is_custom: true,
  items: [{ featureId: 'words', includedUsage: 'inf' }],
  freeTrial: { length: 365 },
  free_trial: { length: 365 },
  invoice: true,
  invoiceOnly: true,
  reward: 'all-free',
  price: 0,
  metadata: { admin: true },
  checkoutSessionParams: { discounts: [] },
  productIds: ['pro', 'internal'],
  newBillingSubscription: true,
  forceCheckout: false,
  customerId: 'bob',
  customer_id: 'bob',
  customerData: { email: 'mallory@example.com' },
  customer_data: { fingerprint: 'new' },
  entityData: { featureId: 'seats' },
  fingerprint: 'new',
  stripeId: 'cus_other',
};

test.each(['attach', 'checkout'])(
  'S1, S3: %s takes no field that changes what is paid, by whom or when',
  async (route) => {
    const shop = openShop();
    const ask = browserOn(shop);
    for (const [field, value] of Object.entries(forbiddenFields)) {
      const { status, body } = await ask(route, { productId: 'pro', [field]: value });
      expect([status, body.code, body.message], field).toEqual([400, 'invalid_params', `Unknown field: ${field}.`]);
    }
    expect(shop.upstream).toEqual([]);
  },
);

test('S2: there is no route that changes a subscription, and cancelling takes nothing but the product', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  for (const route of ['updateSubscription', 'multiAttach', 'setBalances', 'usage', 'customers', 'previewAttach']) {
    expect((await ask(route, { productId: 'pro' })).status, route).toBe(404);
  }
  const fields = {
    cancelImmediately: true,
    prorate: true,
    refundLastPayment: 'full',
    noBillingChanges: true,
    customerId: 'bob',
  };
  for (const [field, value] of Object.entries(fields)) {
    expect((await ask('cancel', { productId: 'pro', [field]: value })).status, field).toBe(400);
  }
  expect(shop.upstream).toEqual([]);
});

test.each([-1, 0.5, 1e12, '1e999', 'null', '"3"'])('S2: a quantity of %s is refused', async (quantity) => {
  const shop = openShop();
  const body = `{"productId":"topup","options":[{"featureId":"words","quantity":${quantity}}]}`;
  for (const route of ['attach', 'checkout']) expect((await browserOn(shop)(route, body)).status).toBe(400);
  expect(shop.upstream).toEqual([]);
});

test('S5: what is archived, hidden or unknown cannot be bought', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { catalog: ({ id }) => id !== 'internal' } });
  for (const productId of ['retired', 'internal', 'nothing', '__proto__', '']) {
    for (const route of ['attach', 'checkout']) {
      const { status, body } = await ask(route, { productId });
      expect([status, body.code], productId).toEqual(
        productId === '' ? [400, 'invalid_params'] : [403, 'product_not_allowed'],
      );
    }
  }
  expect(shop.sent('/v1/attach')).toBeUndefined();
  expect(shop.sent('/v1/checkout')).toBeUndefined();
});

test('S5: a list or a function decides what may be bought', async () => {
  const shop = openShop();
  const byList = browserOn(shop, { policy: { products: ['pro'] } });
  expect((await byList('checkout', { productId: 'topup' })).status).toBe(403);
  expect((await byList('checkout', { productId: 'pro' })).status).toBe(200);

  const byRule = browserOn(shop, {
    policy: { products: ({ id }, { customerId }) => id === 'internal' && customerId === 'ada' },
  });
  expect((await byRule('checkout', { productId: 'internal' })).status).toBe(200);
  expect((await byRule('checkout', { productId: 'internal' }, { user: 'bob' })).status).toBe(403);
  expect((await byRule('checkout', { productId: 'retired' })).status).toBe(403);
});

test('S13: no parameter of the payment page passes, and the purchase holds only what was named', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const intents = { attach: { productId: 'pro' }, checkout: { productId: 'pro' }, setupPayment: {}, billingPortal: {} };
  for (const [route, intent] of Object.entries(intents)) {
    for (const name of ['checkoutSessionParams', 'checkout_session_params', 'mode', 'line_items']) {
      const { status } = await ask(route, { ...intent, [name]: { allow_promotion_codes: true } });
      expect(status, `${route} ${name}`).toBe(400);
    }
  }
  expect(shop.upstream).toEqual([]);
  await ask('attach', { productId: 'pro', successUrl: '/done' });
  expect(shop.sent('/v1/attach')?.body).toEqual({
    customer_id: 'ada',
    customer_data: { name: 'Ada', email: 'ada@example.com' },
    product_id: 'pro',
    success_url: 'https://app.example.com/done',
  });
});
