import type { Customer } from '@autumn/core';
import type { Entity } from '@autumn/core/contract';
import { expect, test } from 'vitest';
import { type CustomerViewOptions, customerView } from '../../src/views/customer-view.ts';
import { entityRowView, entityView } from '../../src/views/entity-view.ts';
import { paymentMethodView } from '../../src/views/payment-method-view.ts';

const options: CustomerViewOptions = {
  identity: { customerId: 'ada' },
  source: 'live',
  asOf: 1_700_000_000_000,
  credits: 'pool',
  amounts: {},
  withPaymentMethod: false,
};

const secret = {
  internalId: 'cus_internal',
  stripeId: 'cus_stripe',
  fingerprint: 'machine',
  metadata: { note: 'vip' },
};

const product = {
  ...secret,
  id: 'pro',
  name: 'Pro',
  group: 'main',
  status: 'active',
  canceledAt: 1,
  startedAt: 2,
  currentPeriodStart: 3,
  currentPeriodEnd: 4,
  isDefault: true,
  isAddOn: true,
  quantity: 5,
  items: [{ featureId: 'words', includedUsage: 6 }],
};

const customer = {
  ...secret,
  id: 'what the API calls her',
  name: 'Ada',
  email: 'ada@example.com',
  products: [product],
  features: {},
  invoices: [
    {
      productIds: ['pro'],
      stripeId: 'in_1',
      status: 'paid',
      total: 20,
      currency: 'usd',
      createdAt: 7,
      hostedInvoiceUrl: 'https://pay.example/in_1',
    },
  ],
  paymentMethod: { id: 'pm_1', type: 'card', card: { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2030 } },
} as unknown as Customer;

/** What a browser sees of one line of a product, and what of it is known here. */
const line = {
  type: 'feature',
  featureId: 'words',
  featureType: null,
  feature: null,
  includedUsage: 6,
  interval: null,
  intervalCount: 1,
  price: null,
  tiers: null,
  usageModel: null,
  billingUnits: 1,
  entityFeatureId: null,
  quantity: null,
  display: null,
};

const shownProduct = {
  id: 'pro',
  name: 'Pro',
  group: 'main',
  status: 'active',
  canceledAt: 1,
  startedAt: 2,
  currentPeriodStart: 3,
  currentPeriodEnd: 4,
  isDefault: true,
  isAddOn: true,
  quantity: 5,
  items: [line],
};

test('a customer is shown under the id of the session, with these fields and no other', () => {
  expect(customerView(customer, options)).toStrictEqual({
    id: 'ada',
    name: 'Ada',
    email: 'ada@example.com',
    products: [shownProduct],
    features: {},
    invoices: [
      {
        productIds: ['pro'],
        status: 'paid',
        total: 20,
        currency: 'usd',
        createdAt: 7,
        url: 'https://pay.example/in_1',
      },
    ],
    source: 'live',
    asOf: 1_700_000_000_000,
  });
});

test('what the API leaves out of a customer is shown as null or by its default, and never missing', () => {
  const bare = { products: [{ id: 'free', status: 'active' }], features: {} } as unknown as Customer;
  const invoices = [{ productIds: [], total: 0, currency: 'usd', createdAt: 1 }];
  expect(customerView(bare, options)).toMatchObject({ name: null, email: null, invoices: [] });
  expect(customerView({ ...bare, invoices } as Customer, options).invoices).toStrictEqual([
    { productIds: [], status: 'draft', total: 0, currency: 'usd', createdAt: 1, url: null },
  ]);
  expect(customerView(bare, options).products).toStrictEqual([
    {
      id: 'free',
      name: null,
      group: null,
      status: 'active',
      canceledAt: null,
      startedAt: null,
      currentPeriodStart: null,
      currentPeriodEnd: null,
      isDefault: false,
      isAddOn: false,
      quantity: 1,
      items: [],
    },
  ]);
});

test('of a payment method a browser sees what is printed on it in short, and only where it was asked for', () => {
  const card = { type: 'card', brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2030 };
  expect(customerView(customer, { ...options, withPaymentMethod: true }).paymentMethod).toStrictEqual(card);
  expect(customerView(customer, options)).not.toHaveProperty('paymentMethod');
});

test.each([
  [{ type: 'link' }, { type: 'link', brand: null, last4: null, expiryMonth: null, expiryYear: null }],
  [
    { type: 'card', card: null },
    { type: 'card', brand: null, last4: null, expiryMonth: null, expiryYear: null },
  ],
  [
    { type: 'card', card: {} },
    { type: 'card', brand: null, last4: null, expiryMonth: null, expiryYear: null },
  ],
  [{ type: 'card', card: { brand: 4 } }, null],
  [{}, null],
  [null, null],
])('the payment method %j is shown as %j', (method, shown) => {
  expect(paymentMethodView(method)).toStrictEqual(shown);
});

test('an entity is shown under the id that was asked for, with these fields and no other', () => {
  const entity = { ...secret, id: 'x', name: 'Seat', featureId: 'seats', products: [product], features: {} };
  const shown = { customerId: 'ada', source: 'live', asOf: 1_700_000_000_000, features: {} };
  expect(entityView(entity as unknown as Entity, 'seat_1', options)).toStrictEqual({
    ...shown,
    id: 'seat_1',
    name: 'Seat',
    featureId: 'seats',
    products: [shownProduct],
  });
  expect(entityView({ products: [], features: {} } as unknown as Entity, 'seat_2', options)).toStrictEqual({
    ...shown,
    id: 'seat_2',
    name: null,
    featureId: null,
    products: [],
  });
});

test('a row of entities holds an id, a name, a feature and an instant, each null where it is not known', () => {
  const row = { id: 'seat_1', name: 'Seat', featureId: 'seats', createdAt: 9 };
  expect(entityRowView({ ...secret, ...row } as never)).toStrictEqual(row);
  expect(entityRowView({ id: 'seat_1' } as never)).toStrictEqual({
    id: 'seat_1',
    name: null,
    featureId: null,
    createdAt: null,
  });
});
