import { Autumn } from '@autumn/core';
import { beforeEach, expect, test } from 'vitest';
import { createSandbox, defineCatalog, type Sandbox } from '../src/index.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2031, 0, 1);

const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'sso', name: 'SSO', type: 'boolean' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'words', includedUsage: 100, interval: 'month' }],
    },
  ],
});

let sandbox: Sandbox;
let autumn: Autumn;
beforeEach(async () => {
  sandbox = createSandbox({ catalog, now: start, frozen: true });
  autumn = new Autumn({ secretKey: sandbox.key, baseUrl: 'http://sandbox.test/v1', fetch: sandbox.fetch });
  await autumn.customers.create({ id: 'ada' });
});

const words = async () => (await autumn.customers.get({ customerId: 'ada' })).features['words'];
const advance = (advance_ms: number) =>
  sandbox.fetch('http://sandbox.test/sandbox/clock', {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ advance_ms }),
  });
const give = (more: object = {}) =>
  autumn.balances.create({ customerId: 'ada', featureId: 'words', grantedBalance: 50, ...more });

test('a balance that is given counts beside those of products, and is no product', async () => {
  await give();
  expect(await words()).toMatchObject({ balance: 150, includedUsage: 150, usage: 0 });
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 120 });
  expect(await words()).toMatchObject({ balance: 30, usage: 120 });
  const { products } = await autumn.customers.get({ customerId: 'ada' });
  expect(products.map(({ id }) => id)).toEqual(['free']);
});

test('it gives what nobody had before: a feature that is on, and one without a limit', async () => {
  await autumn.balances.create({ customerId: 'ada', featureId: 'sso' });
  await autumn.balances.create({ customerId: 'ada', featureId: 'words', unlimited: true });
  await expect(autumn.check({ customerId: 'ada', featureId: 'sso' })).resolves.toMatchObject({ allowed: true });
  const check = await autumn.check({ customerId: 'ada', featureId: 'words', requiredBalance: 1e9 });
  expect(check).toMatchObject({ allowed: true, unlimited: true });
});

test('it is gone at its time, and not before', async () => {
  await give({ expiresAt: start + 2 * day });
  await advance(2 * day - 1);
  expect(await words()).toMatchObject({ balance: 150 });
  await advance(1);
  expect(await words()).toMatchObject({ balance: 100 });
});

test('it comes again by itself', async () => {
  await give({ reset: { interval: 'day' } });
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 40 });
  expect(await words()).toMatchObject({ balance: 110 });
  await advance(day);
  expect(await words()).toMatchObject({ balance: 150 });
});

test.each([
  ['what is left is said', { remaining: 120 }, { balance: 120, usage: 10, includedUsage: 130 }],
  ['what is left is said by its other name', { currentBalance: 120 }, { balance: 120, usage: 10 }],
  ['units are added', { addToBalance: 5 }, { balance: 145, usage: 10, includedUsage: 155 }],
  ['units are taken away', { addToBalance: -15 }, { balance: 125, usage: 10, includedUsage: 135 }],
  ['what is used is said', { usage: 30 }, { balance: 120, usage: 30, includedUsage: 150 }],
])('a change where %s', async (_, change, expected) => {
  await give();
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 10 });
  await autumn.balances.update({ customerId: 'ada', featureId: 'words', ...change });
  expect(await words()).toMatchObject(expected);
});

test('a change by name leaves the other balances alone', async () => {
  await give({ balanceId: 'gift' });
  await autumn.balances.update({ customerId: 'ada', featureId: 'words', balanceId: 'gift', remaining: 0 });
  expect(await words()).toMatchObject({ balance: 100 });
  await autumn.balances.update({ customerId: 'ada', featureId: 'words', interval: 'month', remaining: 7 });
  expect(await words()).toMatchObject({ balance: 7 });
});

test('its end can be moved, and that of a product cannot', async () => {
  await give({ expiresAt: start + day });
  await autumn.balances.update({ customerId: 'ada', featureId: 'words', expiresAt: start + 3 * day });
  await advance(2 * day);
  expect(await words()).toMatchObject({ balance: 150 });
  await advance(2 * day);
  expect(await words()).toMatchObject({ balance: 100 });
});

test.each([
  ['an unknown customer', { customerId: 'nobody' }, 'customer_not_found'],
  ['an unknown feature', { featureId: 'letters' }, 'feature_not_found'],
  ['an unknown entity', { entityId: 'seat' }, 'entity_not_found'],
])('%s is refused', async (_, wrong, code) => {
  await expect(give(wrong)).rejects.toMatchObject({ status: 404, code });
  const update = { customerId: 'ada', featureId: 'words', remaining: 1, ...wrong };
  await expect(autumn.balances.update(update)).rejects.toMatchObject({ status: 404, code });
});

test('a name is given once', async () => {
  await give({ balanceId: 'gift' });
  await expect(give({ balanceId: 'gift' })).rejects.toMatchObject({ status: 409, code: 'balance_already_exists' });
});

test.each([
  [
    'two amounts',
    { remaining: 1, usage: 2 },
    'Pass one of remaining, currentBalance, addToBalance, usage, not remaining and usage.',
  ],
  ['nothing to change', {}, 'Pass one of remaining, currentBalance, addToBalance, usage, nextResetAt, expiresAt.'],
])('%s never leaves the client', async (_, change, message) => {
  await expect(autumn.balances.update({ customerId: 'ada', featureId: 'words', ...change })).rejects.toMatchObject({
    kind: 'validation',
    message: `balances.update: ${message}`,
  });
});
