import { Autumn } from '@autumn/core';
import { expect, test } from 'vitest';
import { browserOn } from '../support/ask.ts';
import { openPolicy } from '../support/intents.ts';
import { openShop, type Shop, secretKey } from '../support/shop.ts';

const clientOn = ({ sandbox }: Shop) =>
  new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch: sandbox.fetch });

const invoicesOf = async (shop: Shop, customerId = 'ada') =>
  (await clientOn(shop).customers.get({ customerId, expand: ['invoices'] })).invoices ?? [];

async function withCards(...customerIds: string[]) {
  const shop = openShop();
  for (const id of customerIds) {
    await clientOn(shop).customers.create({ id });
    shop.sandbox.setCard(id, 'ok');
  }
  return shop;
}

const topup = { productId: 'topup', options: [{ featureId: 'words', quantity: 100 }], intentId: 'click-0001' };

test('T07 a purchase that is sent again, at once, later or to another process, is paid once', async () => {
  const shop = await withCards('ada');
  const ask = browserOn(shop);
  await Promise.all([ask('attach', topup), ask('attach', topup), ask('attach', topup)]);
  await ask('attach', topup);
  expect((await browserOn(shop)('attach', topup)).body).toMatchObject({
    status: 409,
    code: 'duplicate_idempotency_key',
  });
  expect(await invoicesOf(shop)).toHaveLength(1);
}, 15_000);

test('T07 an intent of one person is not the same intent of another', async () => {
  const shop = await withCards('ada', 'mallory');
  const ask = browserOn(shop);
  for (const user of ['mallory', 'ada']) expect((await ask('attach', topup, { user })).status).toBe(200);
  expect([await invoicesOf(shop), await invoicesOf(shop, 'mallory')].map(({ length }) => length)).toEqual([1, 1]);
  const keys = shop.upstream.map(({ headers }) => headers.get('idempotency-key')).filter((key) => key !== null);
  for (const key of keys) expect(key).not.toContain('click-0001');
});

test('T07 an event that is replayed is counted once', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: openPolicy });
  const event = { featureId: 'words', value: 50, eventId: 'event-0001' };
  const answers = await Promise.all([ask('track', event), ask('track', event), ask('track', { ...event, value: 1 })]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await clientOn(shop).customers.get({ customerId: 'ada' })).features['words']?.usage).toBe(50);
});

test('T08 two tabs that buy the same plan at the same moment have it once, and pay once', async () => {
  const shop = await withCards('ada');
  const tabs = [browserOn(shop), browserOn(shop)];
  const answers = await Promise.all(
    tabs.map((ask, index) => ask('attach', { productId: 'pro', intentId: `click-tab-${index}` })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  expect(await invoicesOf(shop)).toHaveLength(1);
});

test('T08 of two plans that are bought at the same moment one is had, and that one is paid', async () => {
  const shop = await withCards('ada');
  const tabs = [browserOn(shop), browserOn(shop)];
  await Promise.all(
    ['pro', 'internal'].map((productId, index) =>
      tabs[index]?.('attach', { productId, intentId: `click-plan-${productId}` }),
    ),
  );
  const { products } = await clientOn(shop).customers.get({ customerId: 'ada' });
  const held = products.filter(({ status }) => status === 'active').map(({ id }) => id);
  const paid = (await invoicesOf(shop)).flatMap(({ productIds }) => productIds);
  expect([held, paid]).toEqual([['pro'], ['pro']]);
});

test('T14 promotion codes cannot be found by asking: what is not listed does not exist', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { rewards: ['LAUNCH'] } });
  const texts = new Set<string>();
  for (const reward of ['launch', 'LAUNCH ', 'FRIENDS', 'constructor']) {
    const { requestId: _, ...told } = (await ask('checkout', { productId: 'pro', reward })).body;
    texts.add(JSON.stringify(told));
  }
  expect([...texts]).toEqual([
    JSON.stringify({ message: 'reward: there is no such code', code: 'invalid_params', status: 400 }),
  ]);
  expect(shop.sent('/v1/checkout')).toBeUndefined();
});
