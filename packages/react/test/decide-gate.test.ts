import { type Access, noAccess } from '@autumn/core/access';
import type { CheckIntent, CustomerView } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import { expect, test } from 'vitest';
import { decideGate } from '../src/gates/decide-gate.ts';

const asOf = Date.UTC(2026, 10, 22);
const hour = 3_600_000;

const words = (more: Partial<Access>): Access => ({
  ...noAccess('words'),
  held: true,
  available: 5,
  balance: 5,
  includedUsage: 5,
  ...more,
});
const customer = (access: Access | undefined): CustomerView => ({
  id: 'ada',
  name: null,
  email: null,
  products: [],
  features: access ? { words: access } : {},
  invoices: [],
  source: 'live',
  asOf,
});

const decided = (access: Access | undefined, intent: CheckIntent = { featureId: 'words' }) =>
  decideGate(intent, 'ada', { data: customer(access), error: null });

test.each<[string, Access | undefined, object | 'ask']>([
  ['enough is left', words({}), { status: 'allowed', reason: null, balance: 5, source: 'live' }],
  ['nothing is left', words({ available: 0, balance: 0 }), { status: 'denied', reason: 'limit_reached', balance: 0 }],
  ['a boolean feature', words({ type: 'boolean', available: null }), { status: 'allowed', balance: null }],
  ['an unlimited feature', words({ unlimited: true, available: null }), { status: 'allowed', balance: null }],
  ['not held', undefined, { status: 'denied', reason: 'no_access', balance: null }],
  ['more than the view can know', words({ exact: false }), 'ask'],
  ['expired when the server wrote it', words({ expiresAt: asOf }), 'ask'],
  ['not expired yet', words({ expiresAt: asOf + hour }), { status: 'allowed' }],
])('a feature: %s', (_case, access, expected) => {
  const verdict = decided(access);
  if (expected === 'ask') expect(verdict).toBe('ask');
  else expect(verdict).toMatchObject(expected);
});

test('an entity is always asked for', () => {
  expect(decided(words({}), { featureId: 'words', entityId: 'seat_1' })).toBe('ask');
});

test('an error counts only where nothing is known', () => {
  const error = new AutumnError('Down.', { kind: 'connection', code: 'network' });
  expect(decideGate({ featureId: 'words' }, 'ada', { data: undefined, error })).toMatchObject({
    status: 'error',
    error,
  });
  expect(decideGate({ featureId: 'words' }, 'ada', { data: customer(words({})), error })).toMatchObject({
    status: 'allowed',
    error: null,
  });
  expect(decideGate({ featureId: 'words' }, 'ada', undefined)).toMatchObject({ status: 'pending' });
});
