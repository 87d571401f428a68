import { expect, test } from 'vitest';
import { allEndpoints, exampleOf } from '../src/contract/index.ts';
import { Autumn } from '../src/index.ts';
import { fromWire, toWire } from '../src/wire/index.ts';

const endpoints = allEndpoints().map((endpoint) => [endpoint.id, endpoint] as const);

test.each(endpoints)('the example of %s fits its schemas and survives the wire', (_, endpoint) => {
  const { params, result, rules } = endpoint;
  const example = exampleOf(endpoint);
  expect(params.parse(example.params)).toEqual(example.params);
  expect(result.parse(example.result)).toEqual(example.result);
  expect(rules?.map((rule) => rule(example.params)).filter(Boolean) ?? []).toEqual([]);
  expect(fromWire(params, toWire(params, example.params))).toEqual(example.params);
  expect(fromWire(result, toWire(result, example.result))).toEqual(example.result);
});

test('an id names one endpoint, also where the endpoint has two names', () => {
  const distinct = [...new Set(allEndpoints())].map(({ id }) => id);
  expect(new Set(distinct).size).toBe(distinct.length);
});

/** Every method of Autumn's first clients, in our spelling: none may go missing. */
const seed = {
  '': ['attach', 'cancel', 'check', 'checkout', 'query', 'track'],
  customers: ['create', 'get', 'list', 'update', 'delete', 'getBillingPortal', 'pricingTable'],
  features: ['setBalances', 'setUsage'],
  products: ['create', 'get', 'list', 'update', 'delete', 'getReferralCode', 'redeemReferralCode'],
  entities: ['create', 'get', 'delete', 'transfer'],
};

test.each(Object.entries(seed).flatMap(([group, names]) => names.map((name) => [group, name] as const)))(
  'the first clients’ method %s %s exists',
  (group, name) => {
    const autumn = new Autumn({ secretKey: 'am_sk_test_1' }) as unknown as Record<string, unknown>;
    const methods = (group === '' ? autumn : autumn[group]) as Record<string, unknown>;
    expect(typeof methods[name]).toBe('function');
  },
);
