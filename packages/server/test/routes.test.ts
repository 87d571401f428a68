import { expect, test } from 'vitest';
import { browserOn } from './support/ask.ts';
import { openShop } from './support/shop.ts';

test('the first look creates the customer, with what the session knows of it', async () => {
  const shop = openShop();
  const { status, body } = await browserOn(shop)('customer');
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 'ada', name: 'Ada', email: 'ada@example.com', source: 'live', invoices: [] });
  expect(body.products.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
    ['free', 'active'],
  ]);
  expect(body.features.words).toMatchObject({ held: true, available: 500, balance: 500, exact: true });
  expect(Math.abs(body.asOf - Date.now())).toBeLessThan(60_000);
});

test('products are shown to everybody, without archived ones', async () => {
  const { status, body } = await browserOn(openShop())('products', {}, { user: null });
  expect(status).toBe(200);
  expect(body.list.map(({ id }: { id: string }) => id).sort()).toEqual(['boost', 'free', 'internal', 'pro', 'topup']);
  expect(body.source).toBe('live');
});

test('the policy chooses which products are shown', async () => {
  const byId = await browserOn(openShop(), { policy: { catalog: ['pro', 'retired'] } })('products');
  const byRule = await browserOn(openShop(), { policy: { catalog: ({ isDefault }) => isDefault } })('products');
  expect(byId.body.list.map(({ id }: { id: string }) => id)).toEqual(['pro']);
  expect(byRule.body.list.map(({ id }: { id: string }) => id)).toEqual(['free']);
});

test('bootstrap gives both halves, and nobody has no customer', async () => {
  const ask = browserOn(openShop());
  const signedIn = await ask('bootstrap');
  const nobody = await ask('bootstrap', {}, { user: null });
  expect(signedIn.body.customer.data.id).toBe('ada');
  expect(signedIn.body.products.data.list).toHaveLength(5);
  expect(nobody.body.customer).toEqual({ data: null });
});

test('a failed half of bootstrap is an error with its status, beside the good half', async () => {
  const shop = openShop();
  shop.sandbox.addFault({ route: 'customers.create', when: 'before', status: 500 });
  const { status, body } = await browserOn(shop, { deadlineMs: { reads: 200 } })('bootstrap');
  expect(status).toBe(200);
  expect(body.customer).toEqual({ error: expect.objectContaining({ code: 'autumn_unavailable', status: 502 }) });
  expect(body.products.data.list).toHaveLength(5);
});

test.each([
  [
    'a feature with enough',
    { featureId: 'words', requiredBalance: 500 },
    { allowed: true, reason: null, balance: 500 },
  ],
  [
    'a feature with too little',
    { featureId: 'words', requiredBalance: 501 },
    { allowed: false, reason: 'limit_reached', balance: 500 },
  ],
  ['a feature that is not held', { featureId: 'brand' }, { allowed: false, reason: 'no_access', balance: null }],
  ['a product that is held', { productId: 'free' }, { allowed: true, reason: null, balance: null }],
  ['a product that is not held', { productId: 'pro' }, { allowed: false, reason: 'no_product', balance: null }],
])('check: %s', async (_, intent, view) => {
  const { body } = await browserOn(openShop())('check', intent);
  expect(body).toEqual({ ...view, source: 'live' });
});

test('check wants a feature or a product, and only one that exists', async () => {
  const ask = browserOn(openShop());
  expect((await ask('check', {})).body).toMatchObject({ status: 400, code: 'invalid_params' });
  expect((await ask('check', { featureId: 'words', productId: 'pro' })).status).toBe(400);
  expect((await ask('check', { featureId: 'nothing' })).body).toMatchObject({ status: 404, code: 'feature_not_found' });
});

test('a purchase goes from the preview through the payment page to the product', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const preview = await ask('checkout', { productId: 'pro' });
  expect(preview.body).toMatchObject({ total: 20, currency: 'usd', product: { id: 'pro' }, scenario: 'upgrade' });
  expect(preview.body.lines[0].amount).toBe(20);

  const { body } = await ask('attach', { productId: 'pro', successUrl: '/billing', intentId: 'click-0001' });
  expect(body).toMatchObject({ code: 'checkout_created', productIds: ['pro'] });
  await shop.sandbox.fetch(`${body.checkoutUrl}/complete`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.sandbox.key}` },
    body: JSON.stringify({ outcome: 'paid' }),
  });
  const customer = await ask('customer');
  expect(customer.body.products.map(({ id }: { id: string }) => id)).toEqual(['pro']);
  expect(customer.body.features.brand).toMatchObject({ held: true, type: 'boolean' });
  expect(customer.body.invoices[0]).toMatchObject({ total: 20, status: 'paid', productIds: ['pro'] });

  expect((await ask('cancel', { productId: 'pro' })).body).toEqual({ productId: 'pro' });
  const ending = (await ask('customer')).body.products.find(({ id }: { id: string }) => id === 'pro');
  expect(ending.canceledAt).toEqual(expect.any(Number));
});

test('the billing portal opens for a customer, and returns to the page', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  expect((await ask('billingPortal', {})).body).toMatchObject({ status: 404, code: 'customer_not_found' });
  await ask('customer');
  const { body } = await ask('billingPortal', { returnUrl: '/billing?tab=card' });
  expect(body).toEqual({ url: expect.stringContaining('http') });
  expect(shop.sent('/v1/customers/ada/billing_portal')?.body.return_url).toBe(
    'https://app.example.com/billing?tab=card',
  );
});

test('track counts what the policy lists, once per event', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { routes: { track: { features: { words: { max: 50 } } } } } });
  const event = { featureId: 'words', value: 50, eventId: 'event-0001' };
  expect((await ask('track', event)).body).toEqual({ code: 'event_received' });
  expect((await ask('track', event)).body).toEqual({ code: 'event_already_received' });
  expect((await ask('check', { featureId: 'words' })).body.balance).toBe(450);
  // The same id from somebody else is another event.
  expect((await ask('track', event, { user: 'bob' })).body).toEqual({ code: 'event_received' });
});

test('a route that the policy closes answers nobody', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { routes: { cancel: false, products: false } } });
  expect((await ask('cancel', { productId: 'free' })).body).toMatchObject({ status: 403, code: 'forbidden' });
  expect((await ask('products')).status).toBe(403);
  expect((await ask('bootstrap')).body.products.error.status).toBe(403);
  expect(shop.sent('/v1/products')).toBeUndefined();
});

test('authorize has the last word, and its reason is read by the person', async () => {
  const asked: unknown[] = [];
  const shop = openShop();
  const ask = browserOn(shop, {
    policy: {
      authorize: ({ action, identity, params }) => {
        asked.push([action, identity.customerId, params]);
        return action === 'attach' ? { reason: 'Only owners may buy.' } : action !== 'cancel';
      },
    },
  });
  const refused = await ask('attach', { productId: 'pro' });
  expect(refused.body).toMatchObject({ status: 403, code: 'forbidden', message: 'Only owners may buy.' });
  expect((await ask('cancel', { productId: 'free' })).status).toBe(403);
  expect((await ask('check', { featureId: 'words' })).status).toBe(200);
  expect(asked[0]).toEqual(['attach', 'ada', { productId: 'pro' }]);
  expect(shop.sent('/v1/attach')).toBeUndefined();
});
