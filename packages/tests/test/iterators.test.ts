import { Autumn } from '@autumn/core';
import { createSandbox, defineCatalog } from '@autumn/sandbox';
import { expect, test } from 'vitest';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [
    { id: 'free', name: 'Free', isDefault: true, items: [{ featureId: 'words', includedUsage: 1000 }] },
    { id: 'pro', name: 'Pro', items: [{ featureId: 'words', includedUsage: 5000 }] },
  ],
});

async function withCustomers(count: number) {
  const sandbox = createSandbox({ catalog });
  const autumn = new Autumn({ secretKey: sandbox.key, baseUrl: 'http://sandbox.test/v1', fetch: sandbox.fetch });
  for (let index = 0; index < count; index++) await autumn.customers.create({ id: `person_${index}` });
  return autumn;
}

test('everybody is met once, while some come and some go', async () => {
  const autumn = await withCustomers(47);
  const met: (string | null)[] = [];
  for await (const { id } of autumn.customers.each({ limit: 10 })) {
    met.push(id);
    if (met.length === 12) await autumn.customers.create({ id: 'late' });
    if (met.length === 15)
      for (const index of [46, 45, 44]) await autumn.customers.delete({ customerId: `person_${index}` });
  }
  expect(met).toEqual(Array.from({ length: 47 }, (_, index) => `person_${46 - index}`));
});

test('a search is walked too', async () => {
  const autumn = await withCustomers(5);
  for (const index of [1, 3]) await autumn.attach({ customerId: `person_${index}`, productId: 'pro' });
  const found: (string | null)[] = [];
  for await (const { id } of autumn.customers.eachFound({ plans: [{ id: 'pro' }], limit: 2 })) found.push(id);
  expect(found).toEqual(['person_3', 'person_1']);
});

test('every event is met once, newest first, while more are counted', async () => {
  const autumn = await withCustomers(1);
  const track = (value: number) => autumn.track({ customerId: 'person_0', featureId: 'words', value });
  for (let value = 1; value <= 12; value++) await track(value);
  const values: (number | null | undefined)[] = [];
  for await (const { value } of autumn.events.each({ customerId: 'person_0', limit: 5 })) {
    values.push(value);
    if (values.length === 3) await track(99);
  }
  expect(values).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});
