import { describe, expect } from 'vitest';
import { customerWith, feature, product } from '../../src/factories/index.ts';
import { sandboxTest } from '../../src/vitest/index.ts';

const test = sandboxTest({
  now: Date.UTC(2027, 0, 31),
  catalog: {
    features: [feature.metered('words')],
    products: [product('pro', { price: 12, grants: { words: 50 } })],
  },
});

describe.each([1, 2, 3])('run %i', () => {
  test.concurrent('each test has a sandbox of its own', async ({ autumn, expect: expectHere }) => {
    expectHere((await autumn.customers.list()).list).toEqual([]);
    await autumn.customers.create({ id: 'ada' });
    expectHere((await autumn.customers.list()).list).toMatchObject([{ id: 'ada' }]);
  });
});

test('a payment page is paid, and a month later the balance is full again', async ({ autumn, clock, pay }) => {
  await autumn.customers.create({ id: 'ada' });
  const { checkoutUrl } = await autumn.attach({ customerId: 'ada', productId: 'pro' });
  await pay(checkoutUrl ?? '');
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 50 });
  expect(await autumn.check({ customerId: 'ada', featureId: 'words' })).toMatchObject({ allowed: false });
  clock.advance('1 month');
  expect(new Date(clock.now()).toISOString()).toBe('2027-02-28T00:00:00.000Z');
  expect(await autumn.check({ customerId: 'ada', featureId: 'words' })).toMatchObject({ allowed: true, balance: 50 });
});

test('a declined card buys nothing', async ({ sandbox, autumn }) => {
  await customerWith(sandbox, { id: 'ada', card: 'declined' });
  await autumn.attach({ customerId: 'ada', productId: 'pro' }).catch(() => undefined);
  expect((await autumn.customers.get({ customerId: 'ada' })).products).toEqual([]);
});

test('a page that is not there is said', async ({ pay }) => {
  await expect(pay('http://sandbox/checkout/none')).rejects.toThrow('404');
});

test('a span that is none is refused', ({ clock }) => {
  expect(() => clock.advance('soon' as '1 day')).toThrow('"soon" is no span of time');
});
