import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { browserOn, pageRequest } from '../support/ask.ts';
import { openShop, optionsFor } from '../support/shop.ts';

test('S6, S7: the customer is described by the session alone', async () => {
  const shop = openShop();
  const ask = browserOn(shop, {
    identify: () => ({ customerId: 'ada', customerData: { email: 'ada@example.com', fingerprint: 'device-1' } }),
  });
  const fields = {
    fingerprint: 'device-2',
    stripeId: 'cus_1',
    metadata: {},
    email: 'x@y.z',
    config: {},
    customerData: {},
    id: 'bob',
  };
  for (const route of ['customer', 'bootstrap', 'products', 'billingPortal']) {
    for (const [field, value] of Object.entries(fields)) {
      expect((await ask(route, { [field]: value })).body, `${route} ${field}`).toMatchObject({
        status: 400,
        code: 'invalid_params',
      });
    }
  }
  expect(shop.upstream).toEqual([]);
  await ask('customer');
  expect(shop.sent('/v1/customers')?.body).toEqual({
    id: 'ada',
    email: 'ada@example.com',
    fingerprint: 'device-1',
    expand: ['invoices'],
  });
});

test('S7: when the session knows nothing of the customer, the browser does not fill it in', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { identify: () => ({ customerId: 'ada' }) });
  expect((await ask('attach', { productId: 'pro', customer_data: { fingerprint: 'x' } })).status).toBe(400);
  await ask('attach', { productId: 'pro' });
  expect(shop.sent('/v1/attach')?.body).toEqual({ customer_id: 'ada', product_id: 'pro' });
});

test.each([
  ['{"__proto__":{"customerId":"bob"}}'],
  ['{"\\u005f_proto__":{"customerId":"bob"}}'],
  ['{"constructor":{"prototype":{"customerId":"bob"}}}'],
  ['{"productId":"pro","options":[{"featureId":"words","quantity":1,"__proto__":{"price":0}}]}'],
])('S9: %s smuggles nothing past the gate, signed in or not', async (body) => {
  const shop = openShop();
  const ask = browserOn(shop);
  for (const route of ['products', 'bootstrap', 'attach', 'check', 'customer']) {
    expect((await ask(route, body, { user: null })).body).toMatchObject({ status: 400, code: 'invalid_json' });
    expect((await ask(route, body)).status).toBe(400);
  }
  expect(shop.upstream).toEqual([]);
  expect(({} as { customerId?: string }).customerId).toBeUndefined();
});

test('S9: a key that is given twice is refused, so no two readers can differ about it', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  for (const body of ['{"productId":"pro","productId":"free"}', '{"productId":"pro","product\\u0049d":"free"}']) {
    expect((await ask('attach', body)).body).toMatchObject({ status: 400, code: 'invalid_json' });
  }
  // Twice in different objects is no repetition.
  const options = '{"productId":"topup","options":[{"featureId":"a","quantity":1},{"featureId":"b","quantity":1}]}';
  expect((await ask('attach', options)).body.code).not.toBe('invalid_json');
});

test("S9: somebody else's entity is refused, unless the application says otherwise", async () => {
  const shop = openShop();
  const intents: [string, object][] = [
    ['check', { featureId: 'words', entityId: 'seat_2' }],
    ['attach', { productId: 'pro', entityId: 'seat_2' }],
    ['checkout', { productId: 'pro', entityId: 'seat_2' }],
    ['cancel', { productId: 'pro', entityId: 'seat_2' }],
    ['track', { featureId: 'words', entityId: 'seat_2' }],
  ];
  const routes = { track: { features: { words: { max: 1 } } } };
  const identify = () => ({ customerId: 'ada', entityId: 'seat_1' });
  for (const policy of [{ routes }, { routes, authorize: () => false }]) {
    const ask = browserOn(shop, { identify, policy });
    for (const [route, intent] of intents) expect((await ask(route, intent)).status, route).toBe(403);
  }
  expect(shop.upstream).toEqual([]);

  await browserOn(shop, { identify })('check', { featureId: 'words', entityId: 'seat_1' });
  expect(shop.sent('/v1/check')?.body).toMatchObject({ customer_id: 'ada', entity_id: 'seat_1' });
  const trusting = browserOn(shop, {
    identify,
    policy: { authorize: ({ params }) => params['entityId'] === 'seat_2' },
  });
  await trusting('check', { featureId: 'words', entityId: 'seat_2' });
  expect(shop.sent('/v1/check')?.body).toMatchObject({ customer_id: 'ada', entity_id: 'seat_2' });
});

test('S19: who is asking is found out anew for every request', async () => {
  let member: string | null = 'org_1';
  const shop = openShop();
  const handler = createHandler(
    optionsFor(shop, { identify: () => (member === null ? null : { customerId: member }) }),
  );
  expect((await handler(pageRequest('customer'))).status).toBe(200);
  member = null;
  expect((await handler(pageRequest('customer'))).status).toBe(401);
  member = 'org_2';
  expect(await (await handler(pageRequest('customer'))).json()).toMatchObject({ id: 'org_2' });
});

test('S19: an identity that makes no sense is nobody, not somebody', async () => {
  for (const identity of [
    {},
    { customerId: '' },
    { customerId: 7 },
    'ada',
    { customerId: 'ada', customerData: { stripeId: 'x' } },
  ]) {
    const shop = openShop();
    const { status, body } = await browserOn(shop, { identify: () => identity as never })('customer');
    expect([status, body.code], JSON.stringify(identity)).toEqual([500, 'internal_error']);
    expect(shop.upstream).toEqual([]);
  }
});

test('S20: an id is data in a path, never a part of it', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { identify: () => ({ customerId: 'ada/../bob?expand=all#x' }) });
  await ask('billingPortal');
  expect(shop.upstream.map(({ path }) => path)).toEqual([
    '/v1/customers/ada%2F..%2Fbob%3Fexpand%3Dall%23x/billing_portal',
  ]);
});
