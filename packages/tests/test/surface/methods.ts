import type { Autumn } from '@autumn/core';
import type { Contract, Endpoint } from '@autumn/core/contract';
import { expect } from 'vitest';
import type { Desk } from './desk.ts';

/** `attach`, `customers.create` and so on: every method that was read off the contract. */
export type MethodName = {
  readonly [Name in keyof Contract & string]: Contract[Name] extends Endpoint
    ? Name
    : `${Name}.${keyof Contract[Name] & string}`;
}[keyof Contract & string];

type Use = (autumn: Autumn, desk: Desk) => Promise<void>;

const ada = { customerId: 'ada' } as const;
const words = { ...ada, featureId: 'words' } as const;

/** Each method used once, as its documentation says. One that is missing here does not compile. */
export const methods: Readonly<Record<MethodName, Use>> = {
  attach: async (autumn, { pay }) => {
    const { checkoutUrl } = await autumn.attach({ ...ada, productId: 'pro' });
    await pay(checkoutUrl);
    await expect(autumn.check({ ...ada, productId: 'pro' })).resolves.toMatchObject({ allowed: true });
  },
  attachPreview: async (autumn) => {
    await expect(autumn.attachPreview({ ...ada, productId: 'pro' })).resolves.toMatchObject({
      branch: expect.any(String),
    });
  },
  cancel: async (autumn, { buy }) => {
    await buy('pro');
    await autumn.cancel({ ...ada, productId: 'pro' });
    const { products } = await autumn.customers.get(ada);
    expect(products.find(({ id }) => id === 'pro')?.canceledAt).toEqual(expect.any(Number));
  },
  check: async (autumn) => {
    await expect(autumn.check({ ...words, requiredBalance: 101 })).resolves.toMatchObject({
      allowed: false,
      balance: 100,
    });
  },
  checkout: async (autumn) => {
    await expect(autumn.checkout({ ...ada, productId: 'pro' })).resolves.toMatchObject({
      total: 20,
      url: expect.stringContaining('/checkout/'),
    });
  },
  query: async (autumn) => {
    await autumn.track({ ...words, value: 7 });
    const { list, total } = await autumn.query({ ...words, range: '24h' });
    expect(list.length).toBeGreaterThan(1);
    expect(total?.['words']).toEqual({ count: 1, sum: 7 });
  },
  setupPayment: async (autumn, { pay }) => {
    const { url } = await autumn.setupPayment(ada);
    await pay(url);
    const { paymentMethod } = await autumn.customers.get({ ...ada, expand: ['payment_method'] });
    expect(paymentMethod).toMatchObject({ type: 'card' });
  },
  track: async (autumn) => {
    await autumn.track({ ...words, value: 3 });
    await expect(autumn.check(words)).resolves.toMatchObject({ balance: 97 });
  },
  usage: async (autumn) => {
    await autumn.usage({ ...words, value: 30 });
    await expect(autumn.check(words)).resolves.toMatchObject({ balance: 70 });
  },
  'events.aggregate': async (autumn) => {
    await autumn.track({ ...words, value: 7 });
    const { total } = await autumn.events.aggregate({ ...words, range: '7d', binSize: 'day' });
    expect(total?.['words']).toEqual({ count: 1, sum: 7 });
  },
  'events.list': async (autumn) => {
    await autumn.track({ ...words, value: 7 });
    await expect(autumn.events.list(words)).resolves.toMatchObject({ list: [{ featureId: 'words', value: 7 }] });
  },
  'customers.create': async (autumn) => {
    const made = await autumn.customers.create({ id: 'grace', email: 'grace@example.com' });
    expect(made).toMatchObject({ id: 'grace', products: [{ id: 'free' }] });
    await expect(autumn.customers.create({ id: 'grace' })).resolves.toMatchObject({ email: 'grace@example.com' });
  },
  'customers.get': async (autumn) => {
    await expect(autumn.customers.get(ada)).resolves.toMatchObject({
      id: 'ada',
      features: { words: { balance: 100 } },
    });
  },
  'customers.getBillingPortal': async (autumn) => {
    await expect(autumn.customers.getBillingPortal(ada)).resolves.toMatchObject({
      url: expect.stringContaining('/portal/'),
    });
  },
  'customers.list': async (autumn) => {
    await expect(autumn.customers.list()).resolves.toMatchObject({ list: [{ id: 'ada' }], totalCount: 1 });
  },
  'customers.search': async (autumn) => {
    await expect(autumn.customers.search({ search: 'AD' })).resolves.toMatchObject({ list: [{ id: 'ada' }] });
    await expect(autumn.customers.search({ search: 'grace' })).resolves.toMatchObject({ list: [] });
  },
  'customers.update': async (autumn) => {
    await expect(autumn.customers.update({ ...ada, name: 'Ada' })).resolves.toMatchObject({ name: 'Ada' });
  },
  'customers.delete': async (autumn) => {
    await expect(autumn.customers.delete(ada)).resolves.toMatchObject({ success: true });
    await expect(autumn.customers.get(ada)).rejects.toMatchObject({ code: 'customer_not_found' });
  },
  'customers.pricingTable': async (autumn) => {
    const { list } = await autumn.customers.pricingTable(ada);
    expect(list.map(({ id }) => id)).toEqual(['free', 'pro']);
  },
  'products.create': async (autumn) => {
    await autumn.products.create({ id: 'max', name: 'Max', items: [{ price: 99, interval: 'month' }] });
    await expect(autumn.products.get({ productId: 'max' })).resolves.toMatchObject({ items: [{ price: 99 }] });
  },
  'products.get': async (autumn) => {
    await expect(autumn.products.get({ productId: 'pro' })).resolves.toMatchObject({ id: 'pro', name: 'Pro' });
  },
  'products.list': async (autumn) => {
    const { list } = await autumn.products.list();
    expect(list.map(({ id }) => id).toSorted()).toEqual(['free', 'pro']);
  },
  'products.update': async (autumn) => {
    await autumn.products.update({ productId: 'pro', name: 'Professional' });
    await expect(autumn.products.get({ productId: 'pro' })).resolves.toMatchObject({ name: 'Professional' });
  },
  'products.delete': async (autumn) => {
    await autumn.products.delete({ productId: 'pro' });
    await expect(autumn.products.get({ productId: 'pro' })).rejects.toMatchObject({ code: 'product_not_found' });
  },
  'products.copy': async (autumn) => {
    await autumn.products.copy({ productId: 'pro', id: 'pro_2', name: 'Pro 2', env: 'sandbox' });
    await expect(autumn.products.get({ productId: 'pro_2' })).resolves.toMatchObject({ name: 'Pro 2' });
  },
  'products.hasCustomers': async (autumn) => {
    const answer = await autumn.products.hasCustomers({ productId: 'pro', items: [{ price: 25, interval: 'month' }] });
    expect(answer).toMatchObject({ currentVersion: 1, willVersion: expect.any(Boolean) });
  },
  'products.getReferralCode': async (autumn, { codeOf }) => {
    const code = await codeOf('ada');
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
    const again = await autumn.products.getReferralCode({ ...ada, programId: 'invite' });
    expect(again.code).toBe(code);
  },
  'products.redeemReferralCode': async (autumn, { codeOf }) => {
    const code = await codeOf('ada');
    await autumn.customers.create({ id: 'grace' });
    await expect(autumn.products.redeemReferralCode({ customerId: 'grace', code })).resolves.toMatchObject({
      customerId: 'grace',
    });
  },
  'products.getRedemption': async (autumn, { codeOf }) => {
    const code = await codeOf('ada');
    await autumn.customers.create({ id: 'grace' });
    const { id } = await autumn.products.redeemReferralCode({ customerId: 'grace', code });
    await expect(autumn.products.getRedemption({ redemptionId: id })).resolves.toMatchObject({ id });
  },
  'features.list': async (autumn) => {
    const { list } = await autumn.features.list();
    expect(list.map(({ id }) => id).toSorted()).toEqual(['seats', 'words']);
  },
  'features.get': async (autumn) => {
    await expect(autumn.features.get({ featureId: 'words' })).resolves.toMatchObject({ type: 'single_use' });
  },
  'features.create': async (autumn) => {
    await autumn.features.create({ id: 'sso', name: 'SSO', type: 'boolean' });
    await expect(autumn.features.get({ featureId: 'sso' })).resolves.toMatchObject({ name: 'SSO' });
  },
  'features.update': async (autumn) => {
    await autumn.features.update({ featureId: 'words', type: 'single_use', name: 'Characters' });
    await expect(autumn.features.get({ featureId: 'words' })).resolves.toMatchObject({ name: 'Characters' });
  },
  'features.delete': async (autumn) => {
    await autumn.features.create({ id: 'sso', type: 'boolean' });
    await autumn.features.delete({ featureId: 'sso' });
    await expect(autumn.features.get({ featureId: 'sso' })).rejects.toMatchObject({ code: 'feature_not_found' });
  },
  'features.setBalances': async (autumn) => {
    await autumn.features.setBalances({ ...ada, balances: [{ featureId: 'words', balance: 5 }] });
    await expect(autumn.check(words)).resolves.toMatchObject({ balance: 5 });
  },
  'features.setUsage': async (autumn) => {
    await autumn.features.setUsage({ ...words, value: 60 });
    await expect(autumn.check(words)).resolves.toMatchObject({ balance: 40 });
  },
  'balances.create': async (autumn) => {
    await autumn.balances.create({ ...words, grantedBalance: 50 });
    await expect(autumn.check(words)).resolves.toMatchObject({ balance: 150 });
  },
  'balances.update': async (autumn) => {
    await autumn.balances.update({ ...words, addToBalance: 11 });
    await expect(autumn.check(words)).resolves.toMatchObject({ balance: 111 });
  },
  'entities.create': async (autumn, { addSeat }) => {
    await addSeat('one');
    await expect(autumn.entities.list(ada)).resolves.toMatchObject({ list: [{ id: 'one' }] });
  },
  'entities.get': async (autumn, { addSeat }) => {
    await addSeat('one');
    await expect(autumn.entities.get({ ...ada, entityId: 'one' })).resolves.toMatchObject({ id: 'one' });
  },
  'entities.list': async (autumn, { addSeat }) => {
    await addSeat('one');
    await addSeat('two');
    const { list } = await autumn.entities.list(ada);
    expect(list.map(({ id }) => id).toSorted()).toEqual(['one', 'two']);
  },
  'entities.delete': async (autumn, { addSeat }) => {
    await addSeat('one');
    await autumn.entities.delete({ ...ada, entityId: 'one' });
    await expect(autumn.entities.get({ ...ada, entityId: 'one' })).rejects.toMatchObject({ code: 'entity_not_found' });
  },
  'entities.transfer': async (autumn, { addSeat, buy }) => {
    await addSeat('one');
    await buy('pro');
    await autumn.entities.transfer({ ...ada, productId: 'pro', toEntityId: 'one' });
    const { products } = await autumn.entities.get({ ...ada, entityId: 'one' });
    expect(products.map(({ id }) => id)).toContain('pro');
  },
};
