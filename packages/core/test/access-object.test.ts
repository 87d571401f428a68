import { expect, test } from 'vitest';
import { accessOf, accessOfBalance, noAccess, spend } from '../src/access/index.ts';
import type { CustomerFeature } from '../src/contract/index.ts';

const resetAt = Date.UTC(2026, 0, 1);
const words: CustomerFeature = {
  id: 'words',
  type: 'single_use',
  unlimited: false,
  overageAllowed: false,
  balance: 12,
  usage: 3,
  includedUsage: 10,
  usageLimit: 20,
  interval: 'month',
  nextResetAt: resetAt,
  rollovers: [{ balance: 5, expiresAt: resetAt + 1 }],
  breakdown: [
    { balance: 12, usage: 3, includedUsage: 10, interval: 'month', nextResetAt: resetAt },
    { balance: 0, usage: 0, includedUsage: 0 },
  ],
};
const pool = (more: Partial<CustomerFeature>): CustomerFeature => ({
  id: 'credits',
  type: 'credit_system',
  balance: 100,
  creditSchema: [
    { featureId: 'other', creditAmount: 50 },
    { featureId: 'words', creditAmount: 2 },
  ],
  ...more,
});
const holding = (...features: CustomerFeature[]) => ({
  products: [],
  features: Object.fromEntries(features.map((feature) => [feature.id, feature])),
});

test('an access shows the whole balance, with its rows and what was carried over', () => {
  expect(accessOf(holding(words), 'words')).toEqual({
    featureId: 'words',
    held: true,
    type: 'metered',
    unlimited: false,
    overageAllowed: false,
    available: 22,
    balance: 12,
    usage: 3,
    includedUsage: 10,
    usageLimit: 20,
    interval: 'month',
    nextResetAt: resetAt,
    rollovers: [{ balance: 5, expiresAt: resetAt + 1 }],
    breakdown: [
      { balance: 12, usage: 3, includedUsage: 10, interval: 'month', nextResetAt: resetAt },
      { balance: 0, usage: 0, includedUsage: 0, interval: null, nextResetAt: null },
    ],
    exact: true,
    expiresAt: resetAt,
  });
});

test('what an object leaves out or sets to null is nothing, and never undefined', () => {
  const nothing = {
    ...noAccess('words'),
    held: true,
  };
  expect(accessOfBalance({ id: 'words', type: 'single_use' })).toEqual(nothing);
  const nulls = { balance: null, usage: null, includedUsage: null, usageLimit: null, interval: null };
  expect(accessOfBalance({ id: 'words', type: 'single_use', ...nulls, nextResetAt: null })).toEqual(nothing);
});

test('no access is metered, empty and without any right', () => {
  expect(noAccess('words')).toEqual({
    featureId: 'words',
    held: false,
    type: 'metered',
    unlimited: false,
    overageAllowed: false,
    available: 0,
    balance: 0,
    usage: 0,
    includedUsage: 0,
    usageLimit: null,
    interval: null,
    nextResetAt: null,
    rollovers: [],
    breakdown: [],
    exact: true,
    expiresAt: null,
  });
});

test.each(['static', 'boolean'])('a feature of type %s is on without a number', (type) => {
  expect(accessOfBalance({ id: 'sso', type })).toMatchObject({ type: 'boolean', available: null, held: true });
});

test('pay per use has no limit, and says that it is billed', () => {
  expect(accessOfBalance({ ...words, overageAllowed: true })).toMatchObject({ available: null, overageAllowed: true });
});

test('a limit without an included amount counts from nothing', () => {
  expect(accessOfBalance({ id: 'words', type: 'single_use', balance: -2, usageLimit: 5 }).available).toBe(3);
});

test.each<[string, CustomerFeature[], number | null]>([
  ['an own balance and a smaller pool', [words, pool({ balance: 10 })], 22],
  ['an own balance and a larger pool', [words, pool({})], 50],
  ['an unlimited balance beside a pool', [{ ...words, unlimited: true }, pool({})], null],
  ['a balance beside an unlimited pool', [words, pool({ unlimited: true })], null],
  ['a pool alone', [pool({})], 50],
  ['a pool that it does not draw from', [pool({ creditSchema: [{ featureId: 'other', creditAmount: 1 }] })], 0],
  ['a pool that is paid per use', [pool({ overageAllowed: true })], null],
  ['a pool in which it is free', [pool({ balance: 0, creditSchema: [{ featureId: 'words', creditAmount: 0 }] })], null],
  [
    'a pool in debt, rounded down',
    [pool({ balance: -5, creditSchema: [{ featureId: 'words', creditAmount: 2 }] })],
    -2.5,
  ],
  [
    'a pool in debt, rounded away from what is there',
    [pool({ balance: -1, creditSchema: [{ featureId: 'words', creditAmount: 3 }] })],
    -0.333333333334,
  ],
  ['an empty pool', [pool({ balance: 0 })], 0],
  [
    'a pool far larger than its cost',
    [pool({ balance: 1e21, creditSchema: [{ featureId: 'words', creditAmount: 1e-7 }] })],
    1e28,
  ],
])('with %s, so much is available', (_, features, available) => {
  expect(accessOf(holding(...features), 'words').available).toBe(available);
});

test('one pool is exact, two are not', () => {
  expect(accessOf(holding(pool({})), 'words').exact).toBe(true);
  expect(accessOf(holding(pool({}), pool({ id: 'bonus' })), 'words').exact).toBe(false);
});

test.each<[string, CustomerFeature[], number | null]>([
  ['its own reset', [words], resetAt],
  ['the reset of its pool, when that comes first', [words, pool({ nextResetAt: resetAt - 5 })], resetAt - 5],
  ['no reset of a feature that has nothing to do with it', [{ ...words, id: 'other', nextResetAt: 1 }], null],
  ['no instant at all', [{ ...words, nextResetAt: null }], null],
])('an access expires with %s', (_, features, expected) => {
  expect(accessOf(holding(...features), 'words').expiresAt).toBe(expected);
});

test.each([
  [1e21, 1, 1e21 + 1],
  [0.1, 1e-7, 0.1000001],
  [1e-7, -1e-7, 0],
  [-0.3, 0.1, -0.2],
])('giving %d and taking %d is exact in decimals', (balance, taken, expected) => {
  const access = accessOfBalance({ id: 'words', type: 'single_use', balance });
  expect(spend(access, -taken).balance).toBe(expected);
});

test('spending what is paid per use leaves it without a limit', () => {
  const access = accessOfBalance({ ...words, overageAllowed: true });
  expect(spend(access, 7)).toMatchObject({ balance: 5, usage: 10, available: null });
});
