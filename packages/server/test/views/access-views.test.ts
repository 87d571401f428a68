import type { Feature } from '@autumn/core';
import { type AccessSource, accessOf } from '@autumn/core/access';
import { expect, test } from 'vitest';
import { accessViews, amountsOf } from '../../src/views/access-views.ts';
import { creditsIn, creditsOf, isHidden } from '../../src/views/credits.ts';
import { unitsAccess } from '../../src/views/units-access.ts';

const pool = {
  id: 'pool',
  type: 'single_use',
  balance: 21,
  usage: 7,
  includedUsage: 28,
  usageLimit: 35,
  interval: 'month',
  nextResetAt: 50,
  rollovers: [{ balance: 14, expiresAt: 60 }],
  breakdown: [{ balance: 21, usage: 7, includedUsage: 28, interval: 'month', nextResetAt: 50 }],
  creditSchema: [
    { featureId: 'cover', creditAmount: 7 },
    { featureId: 'free', creditAmount: 0 },
  ],
};
const words = { id: 'words', type: 'single_use', balance: 100, usage: 1, includedUsage: 101, creditSchema: [] };
const holding = (...features: { id: string }[]): AccessSource =>
  ({ products: [], features: Object.fromEntries(features.map((each) => [each.id, each])) }) as unknown as AccessSource;
const studio = holding(pool, words);

/** A feature that is allowed or not, without a number of the pool. */
const hidden = (featureId: string, available: number, expiresAt: number | null) => ({
  featureId,
  held: true,
  type: 'metered',
  unlimited: false,
  overageAllowed: false,
  available,
  balance: 0,
  usage: 0,
  includedUsage: 0,
  usageLimit: null,
  interval: null,
  nextResetAt: null,
  rollovers: [],
  breakdown: [],
  exact: false,
  expiresAt,
});

test('as a pool, credits have their numbers, and what they pay for is a yes to the largest declared amount', () => {
  const amounts = { cover: [1, 3, 4, 9] };
  const views = accessViews(studio, { credits: 'pool', amounts });
  expect(Object.keys(views).sort()).toEqual(['cover', 'free', 'pool', 'words']);
  expect(views['pool']).toStrictEqual(accessOf(studio, 'pool'));
  expect(views['words']).toStrictEqual(accessOf(studio, 'words'));
  expect(views['cover']).toStrictEqual(hidden('cover', 4, 50));
  expect(accessViews(studio, { credits: 'pool', amounts: { cover: [9] } })['cover']?.available).toBe(0);
  expect(accessViews(studio, { credits: 'pool', amounts: {} })['cover']?.available).toBe(1);
});

test('in units, what credits pay for has its numbers, and the pool is a yes or no', () => {
  const views = accessViews(studio, { credits: 'units', amounts: {} });
  expect(views['pool']).toStrictEqual(hidden('pool', 1, 50));
  expect(views['cover']).toStrictEqual(unitsAccess(studio, 'cover'));
  expect(views['words']).toStrictEqual(accessOf(studio, 'words'));
});

test('a feature that has a balance beside the pool keeps it, and gets no number of the pool', () => {
  const both = holding(pool, { ...words, id: 'cover', balance: 2 } as never);
  const shown = accessViews(both, { credits: 'pool', amounts: { cover: [3] } })['cover'];
  expect(shown).toMatchObject({ balance: 2, usage: 1, includedUsage: 101, available: 3, exact: false, expiresAt: 50 });
  expect(accessViews(both, { credits: 'pool', amounts: {} })['cover']?.available).toBe(2);
});

test('a feature that is unlimited by itself says so, whatever the pool holds', () => {
  const both = holding(pool, { ...words, id: 'cover', unlimited: true } as never);
  const shown = accessViews(both, { credits: 'pool', amounts: {} })['cover'];
  expect(shown).toMatchObject({ unlimited: true, available: null, exact: true });
});

test('in units, a pool without a limit is a yes to what is declared, and no more', () => {
  const views = accessViews(holding({ ...pool, unlimited: true } as never), {
    credits: 'units',
    amounts: { pool: [2, 5] },
  });
  expect(views['pool']).toStrictEqual(hidden('pool', 5, 50));
});

test('one unit may be asked about where nothing is declared, also of a feature named like a method', () => {
  expect(amountsOf({ cover: [2] }, 'cover')).toEqual([2]);
  expect(amountsOf({ cover: [2] }, 'words')).toEqual([1]);
  expect(amountsOf({}, 'constructor')).toEqual([1]);
});

test('in units, every number of the pool is told in units of the feature, rounded down', () => {
  expect(unitsAccess(studio, 'cover')).toStrictEqual({
    featureId: 'cover',
    held: true,
    type: 'metered',
    unlimited: false,
    overageAllowed: false,
    available: 4,
    balance: 3,
    usage: 1,
    includedUsage: 4,
    usageLimit: 5,
    interval: 'month',
    nextResetAt: 50,
    rollovers: [{ balance: 2, expiresAt: 60 }],
    breakdown: [{ balance: 3, usage: 1, includedUsage: 4, interval: 'month', nextResetAt: 50 }],
    exact: true,
    expiresAt: 50,
  });
  expect(unitsAccess(holding({ ...pool, usageLimit: null } as never), 'cover').usageLimit).toBeNull();
});

test('units of a feature that costs nothing, or that nothing pays for, are none', () => {
  expect(unitsAccess(studio, 'free')).toMatchObject({ balance: 0, usage: 0, includedUsage: 0, available: null });
  expect(unitsAccess(studio, 'unknown')).toMatchObject({ held: false, balance: 0, usageLimit: null });
});

test('a feature with a balance of its own is not converted', () => {
  const both = holding(pool, { ...words, id: 'cover' } as never);
  expect(unitsAccess(both, 'cover')).toMatchObject({ balance: 100, usage: 1, includedUsage: 101 });
});

test('of two credit systems, the numbers of the first are told at its own cost', () => {
  const second = { ...pool, id: 'other', balance: 100, creditSchema: [{ featureId: 'cover', creditAmount: 10 }] };
  expect(unitsAccess(holding(words, pool, second), 'cover').balance).toBe(3);
  expect(unitsAccess(holding({ id: 'flag' }, second, pool), 'cover').balance).toBe(10);
});

test('credit systems are what has costs, for a customer and in the catalog', () => {
  const held = creditsOf(holding(pool, words, { id: 'flag' }));
  expect(held).toStrictEqual({ pools: new Set(['pool']), paid: new Set(['cover', 'free']) });
  const schema = [{ meteredFeatureId: 'cover', creditCost: 7 }];
  const features = [{ id: 'pool', creditSchema: schema }, { id: 'words', creditSchema: [] }, { id: 'cover' }];
  expect(creditsIn(features as unknown as Feature[])).toStrictEqual({
    pools: new Set(['pool']),
    paid: new Set(['cover']),
    known: new Set(['pool', 'words', 'cover']),
  });
});

test.each([
  ['pool', 'units', true],
  ['both', 'units', true],
  ['cover', 'units', false],
  ['words', 'units', false],
  ['pool', 'pool', false],
  ['both', 'pool', false],
  ['cover', 'pool', true],
  ['words', 'pool', false],
] as const)('the numbers of %s are hidden in %s: %s', (id, mode, expected) => {
  const credits = { pools: new Set(['pool', 'both']), paid: new Set(['both', 'cover']) };
  expect(isHidden(credits, mode, id)).toBe(expected);
});
