import type { CheckoutResult, Product } from '@autumn/core';
import { expect, test } from 'vitest';
import { checkoutView } from '../../src/views/checkout-view.ts';
import { freeTrialView, productsView, productView } from '../../src/views/product-view.ts';
import { item, shownItem } from '../support/items.ts';

const pool = { credits: 'pool' } as const;

const product = {
  id: 'pro',
  name: 'Pro',
  group: 'main',
  isAddOn: false,
  isDefault: true,
  version: 2,
  items: [item],
  freeTrial: { duration: 'day', length: 7, cardRequired: false, uniqueFingerprint: true },
  properties: { isFree: false, isOneOff: true, intervalGroup: 'month', hasTrial: false, updateable: true },
  scenario: 'upgrade',
  internalId: 'prod_internal',
} as unknown as Product;

const shownProduct = {
  id: 'pro',
  name: 'Pro',
  group: 'main',
  isAddOn: false,
  isDefault: true,
  version: 2,
  items: [shownItem],
  freeTrial: { duration: 'day', length: 7, cardRequired: false },
  properties: { isFree: false, isOneOff: true, intervalGroup: 'month', hasTrial: false, updateable: true },
};

test('a product is shown with these fields and no other, a list of them without a currency', () => {
  expect(productView(product, pool)).toStrictEqual(shownProduct);
  expect(productsView([product], { ...pool, source: 'last-known' })).toStrictEqual({
    list: [shownProduct],
    currency: null,
    source: 'last-known',
  });
});

test('what the API does not say of a product is worked out from its lines and its trial', () => {
  const { properties: _, ...silent } = product;
  const worked = (changes: object) => productView({ ...silent, ...changes } as Product, pool).properties;
  const rest = { intervalGroup: null, updateable: false };
  expect(worked({})).toStrictEqual({ isFree: false, isOneOff: false, hasTrial: true, ...rest });
  expect(worked({ items: [], freeTrial: null })).toMatchObject({ isFree: true, hasTrial: false });
  const once = { price: 9, interval: null };
  expect(worked({ items: [once] })).toMatchObject({ isFree: false, isOneOff: true });
  const said = productView({ ...product, items: [], freeTrial: null } as unknown as Product, pool);
  expect(said.properties).toStrictEqual(shownProduct.properties);
  expect(productView({ ...product, group: null } as Product, pool).group).toBeNull();
});

test.each([
  [null, null],
  [undefined, null],
  [{ duration: 'day', length: 7, trialAvailable: false }, null],
  [
    { duration: 'day', length: 7, trialAvailable: true },
    { duration: 'day', length: 7, cardRequired: true },
  ],
  [
    { duration: 'month', length: 1, cardRequired: false },
    { duration: 'month', length: 1, cardRequired: false },
  ],
])('the trial %j is offered as %j', (trial, shown) => {
  expect(freeTrialView(trial as Product['freeTrial'])).toStrictEqual(shown);
});

const checkout = {
  url: 'https://pay.example/1',
  lines: [{ description: 'Pro', amount: 20, item: { cost: 3 } }],
  total: 20,
  currency: 'usd',
  hasProrations: true,
  options: [{ featureId: 'seats', quantity: 3, internal: 1 }],
  product,
  currentProduct: { id: 'free', name: 'Free', items: [item] },
  nextCycle: { startsAt: 99, total: 30, lines: [] },
  customerId: 'ada',
} as unknown as CheckoutResult;

test('a preview of a purchase is shown with these fields and no other', () => {
  expect(checkoutView(checkout, pool)).toStrictEqual({
    url: 'https://pay.example/1',
    lines: [{ description: 'Pro', amount: 20 }],
    total: 20,
    currency: 'usd',
    hasProrations: true,
    scenario: 'upgrade',
    options: [{ featureId: 'seats', quantity: 3 }],
    product: shownProduct,
    freeTrial: { duration: 'day', length: 7, cardRequired: false },
    currentProduct: { id: 'free', name: 'Free', currentPeriodEnd: null },
    nextCycle: { startsAt: 99, total: 30 },
  });
});

test('a preview of which the API says little has a null for each silence', () => {
  const { scenario: _, ...silent } = product as Product & { scenario?: string };
  const little = { product: silent, lines: [], total: 0, currency: 'usd' } as unknown as CheckoutResult;
  expect(checkoutView(little, pool)).toMatchObject({
    url: null,
    hasProrations: false,
    scenario: null,
    options: [],
    currentProduct: null,
    nextCycle: null,
  });
});

test.each([
  ['downgrade', 99],
  ['cancel', 99],
  ['upgrade', null],
  ['a scenario of tomorrow', null],
])(
  'before a purchase that is a %s, the running period of the current product is said to end at %s',
  (scenario, end) => {
    const view = checkoutView({ ...checkout, product: { ...product, scenario } } as CheckoutResult, pool);
    expect(view.currentProduct?.currentPeriodEnd).toBe(end);
  },
);

test('a change at the end of a period of which nothing is known has no date', () => {
  const later = {
    ...checkout,
    nextCycle: null,
    product: { ...product, scenario: 'cancel' },
  } as unknown as CheckoutResult;
  expect(checkoutView(later, pool).currentProduct?.currentPeriodEnd).toBeNull();
});

test('a preview without a product is an answer that cannot be used', () => {
  const error = { status: 502, code: 'invalid_response', message: 'Billing gave an answer that cannot be used.' };
  expect(() => checkoutView({ ...checkout, product: null } as unknown as CheckoutResult, pool)).toThrow(
    expect.objectContaining(error),
  );
});
