import type { CheckResult } from '@autumn/core';
import { expect, test } from 'vitest';
import { checkView, isFailOpen, isHiddenAnswer } from '../../src/views/check-view.ts';

const asked = { featureId: 'cover' };
const own = { allowed: true, featureId: 'cover', balance: 5, interval: 'month' } as unknown as CheckResult;
const creditSchema = [{ featureId: 'cover', creditAmount: 4 }];
const byCredits = { ...own, featureId: 'pool', balance: 20, creditSchema } as unknown as CheckResult;
const answer = (result: object, credits: 'pool' | 'units' = 'pool', intent: object = asked) =>
  checkView(intent, result as CheckResult, { credits, source: 'live' });

test('of an answer a browser sees whether, why not, how much is left, and where that comes from', () => {
  expect(answer({ ...own, customerId: 'ada', code: 'feature_found', requiredBalance: 1 })).toStrictEqual({
    allowed: true,
    reason: null,
    balance: 5,
    source: 'live',
  });
});

test.each([
  [{ productId: 'pro' }, { balance: 3 }, 'no_product'],
  [asked, { balance: 0 }, 'limit_reached'],
  [asked, { balance: null }, 'no_access'],
])('to %j, a no with %j is %s', (intent, result, reason) => {
  expect(answer({ allowed: false, ...result }, 'pool', intent).reason).toBe(reason);
});

test.each([
  ['a feature with an interval', { balance: 5, interval: 'month' }, 5],
  ['a feature that counts intervals', { balance: 5, intervalCount: 1 }, 5],
  ['a feature of which no number is known', { interval: 'month' }, null],
  ['a boolean, whose zero means nothing', { balance: 0, interval: null, intervalCount: null }, null],
  ['what is unlimited', { balance: 5, interval: 'month', unlimited: true }, null],
])('%s has the balance that it shows', (_, result, balance) => {
  expect(answer({ allowed: true, featureId: 'cover', ...result }).balance).toBe(balance);
});

test('a question about a product has no balance, whatever the API adds', () => {
  expect(answer({ ...own, balance: 7 }, 'pool', { productId: 'pro' }).balance).toBeNull();
});

test('where credits answered for a feature, the pool stays hidden, and units are told as units', () => {
  expect(answer(byCredits, 'pool').balance).toBeNull();
  expect(answer(byCredits, 'units').balance).toBe(5);
});

test('in units, the pool itself is asked in vain for its number', () => {
  const pool = { ...byCredits, featureId: 'pool' };
  expect(answer(pool, 'units', { featureId: 'pool' }).balance).toBeNull();
  expect(answer(pool, 'pool', { featureId: 'pool' }).balance).toBe(20);
});

test.each([
  ['pool', asked, own, false],
  ['pool', asked, byCredits, true],
  ['pool', { featureId: 'pool' }, byCredits, false],
  ['pool', { productId: 'pro' }, byCredits, false],
  ['pool', asked, { ...own, featureId: undefined }, false],
  ['units', asked, own, false],
  ['units', asked, byCredits, false],
  ['units', { featureId: 'pool' }, byCredits, true],
  ['units', { featureId: 'pool' }, { ...byCredits, creditSchema: [] }, false],
] as const)('in %s, to %j the answer %j is hidden: %s', (mode, intent, result, hidden) => {
  expect(isHiddenAnswer(intent, result as CheckResult, mode)).toBe(hidden);
});

test.each([
  ['a yes without a balance', asked, { allowed: true }, true],
  ['a yes with a balance', asked, { allowed: true, balance: 0 }, false],
  ['an unlimited yes', asked, { allowed: true, unlimited: true }, false],
  ['a yes that is said not to be unlimited', asked, { allowed: true, unlimited: false }, true],
  ['a no', asked, { allowed: false }, false],
  ['a yes to a product without a status', { productId: 'pro' }, { allowed: true, balance: 5 }, true],
  ['a yes to a product with one', { productId: 'pro' }, { allowed: true, status: 'active' }, false],
  ['a no to a product', { productId: 'pro' }, { allowed: false }, false],
])('%s is one that was given without looking, or not', (_, intent, result, isOpen) => {
  expect(isFailOpen(intent, result as CheckResult)).toBe(isOpen);
});
