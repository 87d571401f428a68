import { describe, expect, test } from 'vitest';
import { createHandler } from '../src/index.ts';
import { browserOn, pageRequest } from './support/ask.ts';
import { openShop, optionsFor, type Shop } from './support/shop.ts';

const attached = (shop: Shop) => shop.upstream.filter(({ path }) => path === '/v1/attach');
const click = { productId: 'pro', intentId: 'click-0001' };

/** A customer who can pay without a page. */
async function withCard(shop: Shop, ...customers: string[]) {
  for (const user of customers) {
    await browserOn(shop)('customer', {}, { user });
    shop.sandbox.setCard(user, 'ok');
  }
}

test('a double click is one purchase, and both clicks get its answer', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const answers = await Promise.all([ask('attach', click), ask('attach', click)]);
  expect(answers[0]?.body).toMatchObject({ code: 'checkout_created', checkoutUrl: expect.any(String) });
  expect(answers[1]?.body).toEqual(answers[0]?.body);
  expect((await ask('attach', click)).body).toEqual(answers[0]?.body);
  expect(attached(shop)).toHaveLength(1);
});

test('nobody can use up the intent of somebody else', async () => {
  const shop = openShop();
  await withCard(shop, 'ada', 'mallory');
  const ask = browserOn(shop);
  for (const user of ['mallory', 'ada']) {
    expect((await ask('attach', click, { user })).body.code).toBe('new_product_attached');
  }
  const keys = attached(shop).map(({ headers }) => headers.get('idempotency-key'));
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('the same intent with another content, and another intent, are other purchases', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  await ask('attach', click);
  await ask('attach', { ...click, productId: 'internal' });
  await ask('attach', { ...click, intentId: 'click-0002' });
  const keys = attached(shop).map(({ headers }) => headers.get('idempotency-key'));
  expect(new Set(keys).size).toBe(3);
});

test('a purchase that another process has made already is found, not repeated', async () => {
  const shop = openShop();
  await withCard(shop, 'ada');
  expect((await browserOn(shop)('attach', click)).body.code).toBe('new_product_attached');
  const second = await browserOn(shop)('attach', click);
  expect(second.body).toEqual({ code: 'new_product_attached', message: null, productIds: ['pro'], checkoutUrl: null });
  expect((await browserOn(shop)('customer')).body.invoices).toHaveLength(1);
});

test('a purchase whose answer was lost is found by reading the customer', async () => {
  const shop = openShop();
  await withCard(shop, 'ada');
  shop.sandbox.addFault({ route: 'attach', when: 'after', drop: true });
  const { status, body } = await browserOn(shop)('attach', click);
  expect([status, body.code]).toEqual([200, 'new_product_attached']);
  expect(attached(shop)).toHaveLength(1);
});

test('a cancel whose answer was lost is found too', async () => {
  const shop = openShop();
  await withCard(shop, 'ada');
  const ask = browserOn(shop);
  await ask('attach', click);
  shop.sandbox.addFault({ route: 'cancel', when: 'after', status: 500 });
  expect((await ask('cancel', { productId: 'pro' })).body).toEqual({ productId: 'pro' });
  expect((await ask('customer')).body.products[0].canceledAt).toEqual(expect.any(Number));
});

describe('what cannot be found out is not called a success', () => {
  test('a purchase that was not made, and whose answer was lost', async () => {
    const shop = openShop();
    await withCard(shop, 'ada');
    shop.sandbox.addFault({ route: 'attach', when: 'before', status: 500 });
    const { body } = await browserOn(shop)('attach', click);
    expect(body).toMatchObject({ status: 503, code: 'outcome_unknown' });
  }, 15_000);

  test('a payment page that another process has opened', async () => {
    const shop = openShop();
    await browserOn(shop)('attach', click);
    const { body } = await browserOn(shop)('attach', click);
    expect(body).toMatchObject({ status: 409, code: 'duplicate_idempotency_key' });
  }, 15_000);

  test('a second top-up, because the first looks the same', async () => {
    const shop = openShop();
    await withCard(shop, 'ada');
    const ask = browserOn(shop);
    await ask('attach', { productId: 'boost', intentId: 'click-0001' });
    expect((await ask('customer')).body.products.map(({ id }: { id: string }) => id)).toContain('boost');
    shop.sandbox.addFault({ route: 'attach', when: 'before', status: 500 });
    const { body } = await ask('attach', { productId: 'boost', intentId: 'click-0002' });
    expect(body).toMatchObject({ status: 503, code: 'outcome_unknown' });
  });

  test('a purchase while the catalog cannot be read either, which must not look like a safe failure', async () => {
    const shop = openShop();
    await withCard(shop, 'ada');
    shop.sandbox.addFault({ route: 'attach', when: 'before', status: 500 });
    const fetch = async (request: Request) =>
      request.url.endsWith('/v1/products') ? new Response(null, { status: 503 }) : shop.fetch(request);
    const ask = browserOn({ fetch }, { policy: { products: ['pro'] }, deadlineMs: { reads: 500 } });
    expect((await ask('attach', click)).body).toMatchObject({ status: 503, code: 'outcome_unknown' });
  }, 15_000);

  test('a renewal of a product that is still ending', async () => {
    const shop = openShop();
    await withCard(shop, 'ada');
    const ask = browserOn(shop);
    await ask('attach', click);
    await ask('cancel', { productId: 'pro' });
    shop.sandbox.addFault({ route: 'attach', when: 'before', status: 500 });
    const { body } = await ask('attach', { ...click, intentId: 'click-0002' });
    expect(body).toMatchObject({ status: 503, code: 'outcome_unknown' });
  }, 15_000);

  test('a cancel of a product that runs on', async () => {
    const shop = openShop();
    await withCard(shop, 'ada');
    const ask = browserOn(shop);
    await ask('attach', click);
    shop.sandbox.addFault({ route: 'cancel', when: 'before', status: 500 });
    expect((await ask('cancel', { productId: 'pro' })).body).toMatchObject({ status: 503, code: 'outcome_unknown' });
  }, 15_000);
});

test('a declined card is told with the page where it can be paid', async () => {
  const shop = openShop();
  await withCard(shop, 'ada');
  const ask = browserOn(shop);
  shop.sandbox.setCard('ada', 'declined');
  const { body } = await ask('attach', click);
  expect(body).toMatchObject({ code: 'invoice_action_required', checkoutUrl: expect.stringContaining('http') });
  expect((await ask('check', { productId: 'pro' })).body.allowed).toBe(false);
});

test('a product that one has already is refused in plain words', async () => {
  const shop = openShop();
  await withCard(shop, 'ada');
  const ask = browserOn(shop);
  await ask('attach', click);
  const { status, body } = await ask('attach', { ...click, intentId: 'click-0002' });
  expect([status, body.code, body.message]).toEqual([
    400,
    'product_already_attached',
    'You have this product already.',
  ]);
});

test('leaving the page ends what only reads, and no purchase', async () => {
  for (const [route, intent, status] of [
    ['attach', click, 200],
    ['check', { featureId: 'words' }, 499],
  ] as const) {
    const shop = openShop();
    const page = new AbortController();
    const fetch = async (request: Request) => {
      if (request.url.endsWith(`/${route}`)) page.abort();
      request.signal.throwIfAborted();
      return shop.fetch(request);
    };
    const handler = createHandler(optionsFor({ fetch }));
    const request = new Request(pageRequest(route, intent), { signal: page.signal });
    expect((await handler(request)).status, route).toBe(status);
  }
});
