import { expect, test } from 'vitest';
import * as contract from '../src/contract/index.ts';
import { createClient } from '../src/index.ts';

const { allEndpoints, check, getCustomer } = contract;

test('a client of chosen endpoints has their methods, under the names and in the groups that were given', async () => {
  const asked: string[] = [];
  const fetch = async ({ url }: Request) => {
    asked.push(url);
    return Response.json({ allowed: true, id: 'ada', products: [], features: {} });
  };
  const options = { secretKey: 'am_sk_test_1', baseUrl: 'http://localhost/v1', fetch };
  const autumn = createClient({ check, customers: { read: getCustomer } }, options);
  expect(Object.keys(autumn)).toEqual(['check', 'customers']);
  expect((await autumn.check({ customerId: 'ada', featureId: 'words' })).allowed).toBe(true);
  expect((await autumn.customers.read({ customerId: 'ada' })).id).toBe('ada');
  expect(asked).toEqual(['http://localhost/v1/check', 'http://localhost/v1/customers/ada']);
  // @ts-expect-error it was not chosen
  expect(autumn.track).toBeUndefined();
});

test('every endpoint of the table can be chosen by a name of its own', () => {
  const named = new Set<unknown>(Object.values(contract));
  expect(allEndpoints().filter((endpoint) => !named.has(endpoint))).toEqual([]);
});
