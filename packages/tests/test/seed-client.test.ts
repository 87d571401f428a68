import { Autumn, fetchPricingTable } from 'autumn-js-seed';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OfficialShop, openOfficialShop } from './support/official-shop.ts';

let shop: OfficialShop;
beforeEach(async () => {
  shop = await openOfficialShop();
});
afterEach(() => shop.close());

const ada = 'ada';
const words = { customer_id: ada, feature_id: 'words' };
const pro = { customer_id: ada, product_id: 'pro' };

/** What a call answered, where it answered at all. */
async function done<Data>(call: Promise<{ data: Data | null; error: { message: string; code: string } | null }>) {
  const { data, error } = await call;
  expect(error).toBeNull();
  return data as Data;
}

const wordsLeft = async ({ autumn }: OfficialShop) =>
  (await done(autumn.customers.get(ada))).features['words']?.balance;

async function withWorkspaces({ autumn }: OfficialShop) {
  await done(autumn.attach(pro));
  const workspace = { feature_id: 'workspaces' };
  return done(
    autumn.entities.create(ada, [
      { id: 'north', name: 'North', ...workspace },
      { id: 'south', name: 'South', ...workspace },
    ]),
  );
}

/** Every method of the client, and what must have happened when it was called. */
const methods: Readonly<Record<string, (shop: OfficialShop) => Promise<void>>> = {
  async attach(open) {
    expect(await done(open.autumn.attach(pro))).toMatchObject({ customer_id: ada, product_ids: ['pro'] });
    expect(await wordsLeft(open)).toBe(100);
  },
  async cancel({ autumn }) {
    await done(autumn.attach(pro));
    expect(await done(autumn.cancel(pro))).toMatchObject({ success: true, product_id: 'pro' });
    const { products } = await done(autumn.customers.get(ada));
    expect(products).toMatchObject([{ id: 'pro', status: 'active', canceled_at: expect.any(Number) }]);
  },
  async check({ autumn }) {
    expect(await done(autumn.check(words))).toMatchObject({ allowed: false });
    await done(autumn.attach(pro));
    expect(await done(autumn.check({ ...words, required_balance: 100 }))).toMatchObject({ allowed: true });
    expect(await done(autumn.check(pro))).toMatchObject({ allowed: true, status: 'active' });
  },
  async checkout({ autumn }) {
    const preview = await done(autumn.checkout(pro));
    expect(preview).toMatchObject({ total: 18, currency: 'usd', product: { id: 'pro', scenario: 'new' } });
  },
  async query({ autumn }) {
    await done(autumn.track({ ...words, value: 7 }));
    const { list } = await done(autumn.query({ customer_id: ada, feature_id: 'words', range: '7d' }));
    expect(list.map((day) => (day as unknown as Record<string, number>)['words'])).toContain(7);
  },
  async setupPayment({ autumn, url }) {
    const page = await done(autumn.setupPayment({ customer_id: ada, success_url: 'http://127.0.0.1:3000/done' }));
    expect(page).toMatchObject({ customer_id: ada, url: expect.stringContaining(url) });
    expect((await fetch(page.url)).status).toBe(200);
  },
  async track(open) {
    await done(open.autumn.attach(pro));
    expect(await done(open.autumn.track({ ...words, value: 30 }))).toMatchObject({ customer_id: ada });
    expect(await wordsLeft(open)).toBe(70);
  },
  async usage(open) {
    await done(open.autumn.attach(pro));
    expect(await done(open.autumn.usage({ ...words, value: 45 }))).toMatchObject({ success: true });
    expect(await wordsLeft(open)).toBe(55);
  },
  async 'balances.create'(open) {
    await done(open.autumn.balances.create({ ...words, granted_balance: 12 }));
    expect(await wordsLeft(open)).toBe(12);
  },
  async 'customers.billingPortal'({ autumn, url }) {
    const portal = await done(autumn.customers.billingPortal(ada, { return_url: 'http://127.0.0.1:3000' }));
    expect(portal).toMatchObject({ customer_id: ada, url: expect.stringContaining(url) });
    expect((await fetch(portal.url)).status).toBe(200);
  },
  async 'customers.create'({ autumn }) {
    const bob = await done(autumn.customers.create({ id: 'bob', name: 'Bob', expand: ['invoices', 'payment_method'] }));
    expect(bob).toMatchObject({ id: 'bob', name: 'Bob', invoices: [], payment_method: null, products: [] });
  },
  async 'customers.delete'({ autumn }) {
    await done(autumn.customers.delete(ada, { delete_in_stripe: true }));
    expect(await autumn.customers.get(ada)).toMatchObject({ statusCode: 404, error: { code: 'customer_not_found' } });
  },
  async 'customers.get'({ autumn }) {
    await done(autumn.attach(pro));
    const customer = await done(autumn.customers.get(ada, { expand: ['invoices'] }));
    expect(customer).toMatchObject({ id: ada, email: 'ada@example.com', invoices: [{ total: 18 }] });
  },
  async 'customers.list'({ autumn }) {
    await done(autumn.customers.create({ id: 'bob' }));
    const page = await done(autumn.customers.list({ limit: 10, offset: 1 }));
    expect(page).toMatchObject({ list: [{ id: ada }], limit: 10, offset: 1 });
  },
  async 'customers.update'({ autumn }) {
    expect(await done(autumn.customers.update(ada, { name: 'Ada L.' }))).toMatchObject({ id: ada, name: 'Ada L.' });
  },
  async 'customers.updateBalances'(open) {
    await done(open.autumn.attach(pro));
    await done(open.autumn.customers.updateBalances(ada, { feature_id: 'words', balance: 7 }));
    expect(await wordsLeft(open)).toBe(7);
    await done(open.autumn.customers.updateBalances(ada, [{ feature_id: 'words', balance: 8 }]));
    expect(await wordsLeft(open)).toBe(8);
    // Its third form, for an entity, the client wraps once too often: the API sees no feature in it.
    const wrapped = { entity_id: 'north', balances: [{ feature_id: 'words', balance: 9 }] };
    const refused = await open.autumn.customers.updateBalances(ada, wrapped);
    expect(refused).toMatchObject({ statusCode: 400, error: { code: 'invalid_inputs' } });
  },
  async 'entities.create'(open) {
    await withWorkspaces(open);
    const customer = await done(open.autumn.customers.get(ada, { expand: ['entities'] }));
    expect(customer.entities?.map(({ id }) => id).sort()).toEqual(['north', 'south']);
    expect(customer.features['workspaces']).toMatchObject({ balance: 1, usage: 2 });
  },
  async 'entities.delete'(open) {
    await withWorkspaces(open);
    expect(await done(open.autumn.entities.delete(ada, 'north'))).toMatchObject({ success: true });
    expect(await open.autumn.entities.get(ada, 'north')).toMatchObject({ statusCode: 404 });
  },
  async 'entities.get'(open) {
    await withWorkspaces(open);
    const north = await done(open.autumn.entities.get(ada, 'north', { expand: ['invoices'] }));
    expect(north).toMatchObject({ id: 'north', name: 'North', customer_id: ada, features: expect.any(Object) });
  },
  async 'entities.transfer'(open) {
    await withWorkspaces(open);
    const { autumn } = open;
    await done(autumn.attach({ customer_id: ada, product_id: 'workspace_words', entity_id: 'north' }));
    const move = { from_entity_id: 'north', to_entity_id: 'south', product_id: 'workspace_words' };
    await done(autumn.entities.transfer(ada, move));
    const south = await done(autumn.entities.get(ada, 'south'));
    expect(south.products?.map(({ id }) => id)).toContain('workspace_words');
  },
  async 'events.aggregate'({ autumn }) {
    await done(autumn.track({ ...words, value: 3 }));
    const week = await done(autumn.events.aggregate({ ...words, range: '7d' }));
    expect(week).toMatchObject({ total: { words: { sum: 3, count: 1 } } });
  },
  async 'events.list'({ autumn }) {
    await done(autumn.track({ ...words, value: 3, properties: { page: 'essay' } }));
    const { list } = await done(autumn.events.list({ ...words, offset: 0, limit: 10 }));
    expect(list).toMatchObject([{ feature_id: 'words', value: 3, properties: { page: 'essay' } }]);
  },
  async 'features.get'({ autumn }) {
    expect(await done(autumn.features.get('words'))).toMatchObject({ id: 'words', type: 'single_use' });
  },
  async 'features.list'({ autumn }) {
    const { list } = await done(autumn.features.list());
    expect(list.map(({ id }) => id)).toEqual(['words', 'workspaces']);
  },
  async 'products.create'({ autumn }) {
    const tiny = { id: 'tiny', name: 'Tiny', items: [{ feature_id: 'words', included_usage: 5 }] };
    expect(await done(autumn.products.create(tiny))).toMatchObject({ id: 'tiny', version: 1 });
  },
  async 'products.delete'({ autumn }) {
    expect(await done(autumn.products.delete('gift'))).toMatchObject({ success: true });
    expect(await autumn.products.get('gift')).toMatchObject({ statusCode: 404 });
  },
  async 'products.get'({ autumn }) {
    expect(await done(autumn.products.get('pro'))).toMatchObject({ id: 'pro', items: [{ price: 18 }, {}, {}] });
  },
  async 'products.list'({ autumn }) {
    await done(autumn.attach(pro));
    const { list } = await done(autumn.products.list({ customer_id: ada }));
    expect(list.find(({ id }) => id === 'pro')).toMatchObject({ scenario: 'active' });
  },
  async 'referrals.createCode'({ autumn }) {
    const code = await done(autumn.referrals.createCode({ customer_id: ada, program_id: 'friends' }));
    expect(code).toMatchObject({ customer_id: ada, code: expect.stringMatching(/^[A-Z0-9]{6}$/) });
  },
  async 'referrals.redeemCode'(open) {
    const { autumn } = open;
    await done(autumn.customers.create({ id: 'bob' }));
    const { code } = await done(autumn.referrals.createCode({ customer_id: ada, program_id: 'friends' }));
    expect(await done(autumn.referrals.redeemCode({ code, customer_id: 'bob' }))).toMatchObject({
      customer_id: 'bob',
      reward_id: 'present',
    });
    expect(await wordsLeft(open)).toBe(50);
  },
};

/** What the client sends with, which are no methods of billing, and what it says to another version of the API. */
const beside = ['constructor', 'delete', 'get', 'post', 'postWithVersion', 'v2'];

function methodsOf(client: Autumn): string[] {
  const names = [...Object.getOwnPropertyNames(Autumn.prototype), ...Object.keys(client)].filter(
    (name) => !beside.includes(name),
  );
  return names.flatMap((name) => {
    const member: unknown = client[name as keyof Autumn];
    if (typeof member === 'function') return [name];
    if (name === 'headers' || name === 'logger' || typeof member !== 'object' || member === null) return [];
    return Object.keys(member).map((method) => `${name}.${method}`);
  });
}

describe('the official client, autumn-js 0.1.85, over HTTP', () => {
  test('has no method that is not tried here', () => {
    expect(Object.keys(methods).sort()).toEqual(methodsOf(shop.autumn).sort());
  });

  test.each(Object.keys(methods))('%s', async (name) => {
    await methods[name]?.(shop);
  });

  test('its pricing table, which is no method of it', async () => {
    const table = await done(fetchPricingTable({ instance: shop.autumn, params: { customer_id: ada } }));
    // It says a bare array; the API wraps it.
    expect(table).toMatchObject({ list: expect.arrayContaining([expect.objectContaining({ id: 'pro' })]) });
  });

  test('what it says in version 2 of the API is refused, and buys nothing', async () => {
    const { autumn } = shop;
    const refused = { data: null, statusCode: 404, error: { code: 'not_found' } };
    expect(await autumn.v2.billing.attach({ customer_id: ada, plan_id: 'pro' })).toMatchObject(refused);
    expect((await done(autumn.customers.get(ada))).products).toEqual([]);
  });

  test('errors arrive as its own', async () => {
    expect(await shop.autumn.attach({ customer_id: ada, product_id: 'nothing' })).toMatchObject({
      data: null,
      statusCode: 404,
      error: { code: 'product_not_found', message: expect.stringContaining('nothing') },
    });
    const stranger = new Autumn({ secretKey: 'am_sk_test_other', url: `${shop.url}/v1`, logLevel: 'fatal' });
    expect(await stranger.features.list()).toMatchObject({ data: null, statusCode: 401 });
  });
});
