import { expect, test } from 'vitest';
import { Customer, CustomerFeature, Product } from '../src/contract/index.ts';
import { fillPath, fromWire, toSnake, toWire, writeQuery } from '../src/wire/index.ts';

test('names change and data stays: a feature may be called apiCalls or api_calls', () => {
  const wire = {
    id: 'c',
    created_at: 1,
    metadata: { favourite_colour: 'teal', nestedKey: { stays_too: 1 } },
    products: [],
    features: {
      api_calls: { id: 'api_calls', type: 'single_use', next_reset_at: 5 },
      apiCalls: { id: 'apiCalls', type: 'static' },
    },
  };
  const customer = fromWire(Customer, wire);
  expect(customer).toMatchObject({
    createdAt: 1,
    metadata: { favourite_colour: 'teal', nestedKey: { stays_too: 1 } },
    features: { api_calls: { nextResetAt: 5 }, apiCalls: { id: 'apiCalls' } },
  });
  expect(toWire(Customer, customer)).toEqual(wire);
});

test('keys that no schema names are dropped, inherited ones too', () => {
  expect(
    fromWire(CustomerFeature, JSON.parse('{"id":"f","type":"static","news":1,"__proto__":{"balance":9}}')),
  ).toEqual({ id: 'f', type: 'static' });
});

test('a union is renamed by the branch that fits', () => {
  const item = {
    included_usage: 'inf',
    tiers: [{ to: 'inf', amount: 1, flat_amount: 2 }],
  };
  const product = {
    id: 'p',
    name: 'P',
    is_add_on: false,
    is_default: false,
    version: 1,
    items: [item],
  };
  expect(fromWire(Product, product)).toMatchObject({
    isAddOn: false,
    items: [{ includedUsage: 'inf', tiers: [{ to: 'inf', flatAmount: 2 }] }],
  });
});

test.each([
  ['nextResetAt', 'next_reset_at'],
  ['id', 'id'],
  ['hostedInvoiceUrl', 'hosted_invoice_url'],
])('%s is %s on the wire', (ours, theirs) => expect(toSnake(ours)).toBe(theirs));

test.each([
  [{}, ''],
  [{ expand: [] }, ''],
  [{ expand: ['invoices', 'entities'], customer_id: 'a,b&c' }, '?expand=invoices,entities&customer_id=a%2Cb%26c'],
  [{ include_archived: false, entity_id: undefined, group: null }, '?include_archived=false'],
])('the query of %j is "%s"', (values, query) => expect(writeQuery(values)).toBe(query));

test('ids in a path are encoded', () => {
  expect(fillPath('/customers/:customerId', { customerId: 'a/b?c#d é' })).toBe('/customers/a%2Fb%3Fc%23d%20%C3%A9');
});
