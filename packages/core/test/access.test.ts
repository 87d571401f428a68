import { expect, test } from 'vitest';
import { type Access, accessOf, decide } from '../src/access/index.ts';
import type { CustomerFeature } from '../src/contract/index.ts';

const holding = (...features: CustomerFeature[]) => ({
  products: [],
  features: Object.fromEntries(features.map((feature) => [feature.id, feature])),
});

const metered = (balance: number, rest: Partial<CustomerFeature> = {}): CustomerFeature => ({
  id: 'messages',
  type: 'single_use',
  balance,
  usage: 0,
  includedUsage: balance,
  overageAllowed: false,
  unlimited: false,
  ...rest,
});

const credits = (balance: number, creditAmount: number, id = 'credits'): CustomerFeature =>
  metered(balance, {
    id,
    creditSchema: [{ featureId: 'messages', creditAmount }],
  });

const boolean: CustomerFeature = {
  id: 'messages',
  type: 'static',
  balance: 0,
  usage: 0,
  includedUsage: 0,
};

const cases: [string, CustomerFeature[], [number, boolean][]][] = [
  [
    'nothing held',
    [],
    [
      [1, false],
      [0, false],
      [-1, false],
    ],
  ],
  [
    '10 left',
    [metered(10)],
    [
      [1, true],
      [10, true],
      [11, false],
      [0, true],
      [-1, true],
    ],
  ],
  [
    '0 left',
    [metered(0)],
    [
      [0, true],
      [1, false],
      [-5, true],
    ],
  ],
  [
    'in overage',
    [metered(-3, { includedUsage: 5 })],
    [
      [0, false],
      [1, false],
      [-1, true],
    ],
  ],
  [
    'a feature that is on',
    [boolean],
    [
      [1, true],
      [1000, true],
    ],
  ],
  ['unlimited', [metered(0, { unlimited: true })], [[1_000_000, true]]],
  ['pay per use', [metered(-30, { overageAllowed: true })], [[1_000_000, true]]],
  [
    'pay per use up to 150, 145 used',
    [metered(-45, { includedUsage: 100, usageLimit: 150 })],
    [
      [5, true],
      [6, false],
    ],
  ],
  [
    '0.3 left of 0.1 + 0.2',
    [metered(0.1, { includedUsage: 0, usageLimit: 0.2 })],
    [
      [0.3, true],
      [0.30000000000000004, false],
    ],
  ],
  [
    '100 credits at 0.2',
    [credits(100, 0.2)],
    [
      [500, true],
      [501, false],
    ],
  ],
  [
    '100 credits at 3',
    [credits(100, 3)],
    [
      [33, true],
      [34, false],
    ],
  ],
  [
    '296,491 credits at 0.07, which pay for 4,235,585.714285714…',
    [credits(296_491, 0.07)],
    [
      [4_235_585.71428571, true],
      [4_235_585.714285715, false],
    ],
  ],
  [
    'an own balance that is used up beside credits',
    [metered(0), credits(97.2, 0.2)],
    [
      [10, true],
      [486, true],
      [487, false],
    ],
  ],
  [
    'own balance and credits that do not add up',
    [metered(10), credits(2, 1)],
    [
      [10, true],
      [11, false],
    ],
  ],
  ['entity products at customer level', [metered(300, { breakdown: [] })], [[1, false]]],
];

test.each(cases)('with %s, check answers as the API does', (_, features, expected) => {
  const access = accessOf(holding(...features), 'messages');
  expect(expected.map(([required]) => [required, decide(access, required).allowed])).toEqual(expected);
});

test('a refusal says whether the feature is missing or used up', () => {
  expect(decide(accessOf(holding(), 'messages'))).toEqual({
    allowed: false,
    reason: 'no_access',
    exact: true,
  });
  expect(decide(accessOf(holding(metered(0)), 'messages'))).toEqual({
    allowed: false,
    reason: 'limit_reached',
    exact: true,
  });
});

test.each([
  ['two credit systems', [credits(5, 1), credits(5, 1, 'bonus')]],
  ['entity products at customer level', [metered(300, { breakdown: [] })]],
  ["entity products' credits beside an own balance", [metered(10), { ...credits(300, 1), breakdown: [] }]],
])('with %s the access says that it is not exact', (_, features) => {
  expect(accessOf(holding(...features), 'messages').exact).toBe(false);
});

test('an access holds no cost', () => {
  const access: Access = accessOf(holding(credits(100, 0.2)), 'messages');
  expect(JSON.stringify(access)).not.toMatch(/credit|0\.2/i);
});

test('an access expires with the first reset or end of a period', () => {
  const customer = {
    ...holding(metered(1, { nextResetAt: 900 })),
    products: [{ currentPeriodEnd: 800 }, { currentPeriodEnd: null }],
  };
  expect(accessOf(customer, 'messages').expiresAt).toBe(800);
});

test.each(['constructor', '__proto__', 'toString'])(
  'nobody holds a feature called %s without having it',
  (featureId) => {
    const access = accessOf(holding(metered(5)), featureId);
    expect(access.held).toBe(false);
    expect(decide(access, 0)).toMatchObject({ allowed: false, reason: 'no_access' });
  },
);
