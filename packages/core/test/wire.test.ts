import { expect, test } from 'vitest';
import * as classic from 'zod';
import * as z from 'zod/mini';
import { Customer, CustomerFeature, Product } from '../src/contract/index.ts';
import { spelled } from '../src/schemas/spelling.ts';
import { fillPath, fromWire, pathParams, toSnake, toWire, writeQuery } from '../src/wire/index.ts';

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

const Shape = z.union([
  z.object({ kind: z.literal('circle'), outerRadius: z.number() }),
  z.object({ kind: z.literal('square'), sideLength: z.number() }),
  z.string(),
]);

test.each([
  [
    { kind: 'circle', outerRadius: 1 },
    { kind: 'circle', outer_radius: 1 },
  ],
  [
    { kind: 'square', sideLength: 2 },
    { kind: 'square', side_length: 2 },
  ],
  ['dot', 'dot'],
])('a union goes out and comes back by the branch that fits: %j', (ours, theirs) => {
  expect(toWire(Shape, ours)).toEqual(theirs);
  expect(fromWire(Shape, theirs)).toEqual(ours);
});

test('what fits no branch is handed on, for the check that follows to refuse', () => {
  const odd = { kind: 'circle', outer_radius: 'wide' };
  expect(fromWire(Shape, odd)).toBe(odd);
});

test('a field that the API does not spell in snake_case is spelled as its schema says', () => {
  const schema = z.object({
    checkoutUrl: spelled('checkoutURL', z.optional(z.string())),
    otherUrl: z.string(),
  });
  const ours = { checkoutUrl: 'a', otherUrl: 'b' };
  const theirs = { checkoutURL: 'a', other_url: 'b' };
  expect(toWire(schema, ours)).toEqual(theirs);
  expect(fromWire(schema, theirs)).toEqual(ours);
});

test('a schema of classic zod is renamed like one of zod/mini', () => {
  const schema = classic.object({
    paidBy: classic.union([classic.object({ cardId: classic.string() }), z.null()]).optional(),
  });
  expect(toWire(schema, { paidBy: { cardId: 'c' } })).toEqual({ paid_by: { card_id: 'c' } });
  expect(fromWire(schema, { paid_by: { card_id: 'c' } })).toEqual({ paidBy: { cardId: 'c' } });
});

test('what is undefined or only inherited is not sent', () => {
  const schema = z.object({ entityId: z.optional(z.string()), toString: z.unknown() });
  expect(Object.keys(toWire(schema, { entityId: undefined }) as object)).toEqual([]);
});

test.each([
  ['a list where an object belongs', z.object({ aB: z.string() }), ['x']],
  ['an object where a list belongs', z.array(z.object({ aB: z.string() })), { a_b: 'x' }],
  ['a list where a record belongs', z.record(z.string(), z.object({ aB: z.string() })), [{ a_b: 'x' }]],
  ['a number where an object belongs', z.object({ aB: z.string() }), 7],
])('%s stays as it is', (_, schema, value) => expect(fromWire(schema, value)).toBe(value));

test('a path knows the names that it takes', () => {
  expect(pathParams('/customers/:customerId/entities/:entityId')).toEqual(['customerId', 'entityId']);
  expect(pathParams('/check')).toEqual([]);
});

test.each(['.', '..'])('an id of "%s" is refused, because it would climb the path', (customerId) => {
  expect(() => fillPath('/customers/:customerId', { customerId })).toThrow(
    expect.objectContaining({
      kind: 'validation',
      code: 'invalid_params',
      message: `customerId must not be "${customerId}".`,
    }),
  );
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
