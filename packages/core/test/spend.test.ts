import { expect, test } from 'vitest';
import { accessOfBalance, noAccess, spend, takenOf } from '../src/access/index.ts';

const words = (balance: number, more = {}) =>
  accessOfBalance({ id: 'words', type: 'single_use', balance, usage: 0, includedUsage: 10, unlimited: false, ...more });

test.each([
  ['what is there', words(10), 4, 4],
  ['no more than is left', words(3), 4, 3],
  ['nothing of an empty balance', words(0), 4, 0],
  ['all of it where overage is billed', words(3, { overageAllowed: true }), 4, 4],
  ['up to the limit of the overage', words(3, { usageLimit: 12 }), 9, 5],
  ['nothing that is not held', noAccess('words'), 4, 0],
])('an event takes %s', (_case, access, value, taken) => {
  expect(takenOf(access, value)).toBe(taken);
});

test('spending and giving back ends where it began, in exact decimals', () => {
  const access = words(0.3);
  const after = spend(access, 0.1);
  expect(after).toMatchObject({ balance: 0.2, usage: 0.1, available: 0.2 });
  expect(spend(after, -0.1)).toEqual(access);
});

test('a boolean and an unlimited feature stay as they are', () => {
  const flag = accessOfBalance({ id: 'sso', type: 'static' });
  const unlimited = words(0, { unlimited: true });
  expect(spend(flag, 1)).toBe(flag);
  expect(spend(unlimited, 1)).toBe(unlimited);
});
