import type { Product, UsageEvent } from '@autumn/core';
import { expect, test, vi } from 'vitest';
import { authorize } from '../../src/gate/authorize.ts';
import type { SignedInCall } from '../../src/gate/call.ts';
import { accessOptions, isDeclared } from '../../src/gate/declared-amounts.ts';
import { checkForSale, shownProducts } from '../../src/gate/for-sale.ts';
import { checkShown, hiddenValues, shownProperties } from '../../src/gate/shown-usage.ts';
import type { Policy } from '../../src/index.ts';
import { CallbackFailure } from '../../src/refusal.ts';
import type { Service } from '../../src/service.ts';
import { readSettings } from '../../src/settings.ts';

const identity = { customerId: 'ada', entityId: 'seat_1' };
const products = [{ id: 'free' }, { id: 'pro' }, { id: 'staff' }] as Product[];

/** A service of which nothing but the policy and what the API would tell is used. */
const serviceOf = (policy: Policy, isStale = false) =>
  ({
    settings: readSettings({ identify: () => identity, policy }),
    catalog: async () => ({ value: products, isStale }),
    credits: async () => ({
      value: { pools: new Set(['pool']), paid: new Set(['cover']), known: new Set(['pool', 'cover', 'words']) },
      isStale,
    }),
  }) as unknown as Service;

const callOf = (policy: Policy, who: object | null = identity) =>
  ({ identity: who, service: serviceOf(policy) }) as unknown as SignedInCall;

const refused = (code: string, message: string) => expect.objectContaining({ code, message });
const boom = () => {
  throw new Error('the session store is down');
};

test('a person names their own entity or none; another one only where the application may say yes to it', async () => {
  const notYours = refused('entity_not_allowed', 'This entity is not yours to name.');
  await authorize(callOf({}), 'check', { entityId: 'seat_1' });
  await authorize(callOf({}), 'check', {});
  await expect(authorize(callOf({}), 'check', { entityId: 'seat_2' })).rejects.toEqual(notYours);
  await expect(authorize(callOf({}, { customerId: 'ada' }), 'check', { entityId: 'x' })).rejects.toEqual(notYours);
  await authorize(callOf({ authorize: () => true }), 'check', { entityId: 'seat_2' });
});

test('the application is told who wants to do what, once, and nobody who is not signed in', async () => {
  const decide = vi.fn(() => true);
  await authorize(callOf({ authorize: decide }), 'attach', { productId: 'pro' });
  expect(decide).toHaveBeenCalledExactlyOnceWith({ action: 'attach', identity, params: { productId: 'pro' } });
  await authorize(callOf({ authorize: boom }, null), 'products', { entityId: 'seat_2' });
});

test.each([
  [false, 'You may not do this.'],
  [undefined, 'You may not do this.'],
  [null, 'You may not do this.'],
  [1, 'You may not do this.'],
  ['yes', 'You may not do this.'],
  [{ reason: '' }, 'You may not do this.'],
  [{ reason: 'Ask your admin.' }, 'Ask your admin.'],
])('where the application answers %j, the person reads: %s', async (answer, message) => {
  const call = callOf({ authorize: (() => answer) as never });
  await expect(authorize(call, 'attach', {})).rejects.toEqual(refused('forbidden', message));
});

test('callbacks that throw are named to the operator, and are never a yes', async () => {
  const named = (name: string) => new CallbackFailure(name, new Error('the session store is down'));
  await expect(authorize(callOf({ authorize: boom }), 'check', {})).rejects.toEqual(named('policy.authorize'));
  await expect(shownProducts(serviceOf({ catalog: boom }))).rejects.toEqual(named('policy.catalog'));
  const sale = checkForSale('pro', identity, serviceOf({ products: boom }));
  await expect(sale).rejects.toEqual(named('policy.products'));
});

test.each<[string, Policy['catalog'], string[]]>([
  ['nothing', undefined, ['free', 'pro', 'staff']],
  ['a list', ['pro', 'unknown'], ['pro']],
  ['a function', ({ id }) => id !== 'staff', ['free', 'pro']],
  ['an empty list', [], []],
])('a policy that says %s of the catalog shows %s', async (_, catalog, shown) => {
  for (const isStale of [true, false]) {
    const answer = await shownProducts(serviceOf({ catalog }, isStale));
    expect([answer.value.map(({ id }) => id), answer.isStale]).toEqual([shown, isStale]);
  }
});

test.each<[string, Policy, string[]]>([
  ['nothing', {}, ['free', 'pro', 'staff']],
  ['what is shown', { catalog: ['pro'] }, ['pro']],
  ['a list, shown or not', { catalog: ['pro'], products: ['staff', 'hidden'] }, ['staff', 'hidden']],
  ['an empty list', { products: [] }, []],
  ['a function', { catalog: [], products: ({ id }, { customerId }) => customerId === 'ada' && id === 'pro' }, ['pro']],
  ['a function that waits', { products: async ({ id }) => id === 'free' }, ['free']],
  ['a function that answers with more than yes', { products: (() => 'yes') as never }, []],
  ['a function that says yes to everything', { products: () => true }, ['free', 'pro', 'staff']],
])('a policy that says %s sells only that', async (_, policy, sold) => {
  for (const id of ['free', 'pro', 'staff', 'hidden']) {
    const checking = checkForSale(id, identity, serviceOf(policy));
    if (sold.includes(id)) await checking;
    else {
      await expect(checking, id).rejects.toEqual(refused('product_not_allowed', 'This product is not for sale here.'));
    }
  }
});

test('one unit may be asked about, or the amounts that the policy declares', () => {
  const declared = callOf({ routes: { check: { amounts: { cover: [2, 5] } } } });
  expect([1, 2, 5, 6].map((requiredBalance) => isDeclared({ featureId: 'cover', requiredBalance }, declared))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isDeclared({ featureId: 'words', requiredBalance: 2 }, declared)).toBe(false);
  for (const call of [callOf({}), callOf({ routes: { check: false } }), callOf({ routes: { check: {} } })]) {
    expect(isDeclared({ featureId: 'cover' }, call)).toBe(true);
    expect(isDeclared({ featureId: 'cover', requiredBalance: 2 }, call)).toBe(false);
    expect(accessOptions(call)).toStrictEqual({ credits: 'pool', amounts: {} });
  }
  const units = callOf({ credits: 'units', routes: { check: { amounts: { cover: [2] } } } });
  expect(accessOptions(units)).toStrictEqual({ credits: 'units', amounts: { cover: [2] } });
});

const isShown = (policy: Policy, ...ids: string[]) =>
  checkShown(ids, callOf(policy)).then(
    () => true,
    (error) => error.code,
  );

test('usage is shown of features whose numbers are, and else of what the policy lists', async () => {
  const no = 'feature_not_shown';
  expect(await isShown({}, 'words', 'pool')).toBe(true);
  expect(await isShown({}, 'words', 'cover')).toBe(no);
  expect(await isShown({}, 'an event’s name')).toBe(no);
  expect(await isShown({ routes: { query: {} } }, 'cover')).toBe(no);
  expect(await isShown({ routes: { query: false } }, 'words')).toBe(true);
  const listed = { routes: { query: { features: ['cover', 'an event’s name'] } } };
  expect(await isShown(listed, 'cover', 'an event’s name', 'words')).toBe(true);
  expect(await isShown({ ...listed, credits: 'units' }, 'pool')).toBe(no);
  expect(await isShown({ credits: 'units' }, 'cover')).toBe(true);
  const message = 'Its usage is not shown here: list it in policy.routes.query.features.';
  await expect(checkShown(['cover'], callOf({}))).rejects.toEqual(refused(no, message));
});

test('the units of an event are hidden where they would tell a cost, or where nobody knows what they are of', async () => {
  const hides = async (policy: Policy) => {
    const isHidden = await hiddenValues(callOf(policy));
    return ['words', 'cover', 'a name', undefined].map((featureId) => isHidden({ featureId } as UsageEvent));
  };
  expect(await hides({})).toEqual([false, true, true, true]);
  expect(await hides({ routes: { query: { features: ['cover'] } } })).toEqual([false, true, true, true]);
  expect(await hides({ routes: { events: { features: ['cover', 'a name'] } } })).toEqual([false, false, false, true]);
});

test('properties of events are shown only where they are listed', () => {
  expect(shownProperties({ properties: ['model'] })).toEqual(['model']);
  for (const rule of [undefined, false, {}] as const) expect(shownProperties(rule)).toEqual([]);
});
