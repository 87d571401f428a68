import { Autumn } from '@autumn/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browserOn } from '../support/ask.ts';
import { openPolicy } from '../support/intents.ts';
import { openShop, type Shop, secretKey } from '../support/shop.ts';

const never = ['-1', '-0.5', '-1e308', '1e309', '-1e309', 'NaN', 'Infinity', '"1"', 'true', '[]', '{}', 'null', '0x10'];

test.each([
  ['track', '"featureId":"words","value"', [...never, '0', '-0', '1e308', '101']],
  ['check', '"featureId":"words","requiredBalance"', [...never, '1e308']],
  ['events', '"offset"', [...never, '1e308', '0.5']],
  ['events', '"limit"', [...never, '0', '1e308', '1.5']],
] as const)('T05 %s takes no number that is none, too large or below zero', async (route, start, numbers) => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: openPolicy });
  for (const number of numbers) {
    expect((await ask(route, `{${start}:${number}}`)).status, `${route} ${number}`).toBe(400);
  }
  expect(shop.upstream).toEqual([]);
});

test.each(['attach', 'checkout'])('T05 %s takes whole quantities alone', async (route) => {
  const shop = openShop();
  const ask = browserOn(shop);
  for (const quantity of [...never, '0.5', '1e308', '1000001', '99.99999999']) {
    const body = `{"productId":"topup","options":[{"featureId":"words","quantity":${quantity}}]}`;
    expect((await ask(route, body)).status, quantity).toBe(400);
  }
  expect(shop.upstream).toEqual([]);
});

test('T05 a range of time is numbers in order', async () => {
  const ask = browserOn(openShop());
  for (const range of [
    '{"start":1e400,"end":2}',
    '{"start":2,"end":1}',
    '{"start":"1","end":2}',
    '{"start":null,"end":2}',
  ]) {
    const { status } = await ask('query', `{"featureId":"words","customRange":${range}}`);
    expect(status, range).toBe(400);
  }
});

const balanceOf = async ({ sandbox }: Shop) => {
  const autumn = new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch: sandbox.fetch });
  return (await autumn.customers.create({ id: 'ada' })).features['words']?.balance ?? 0;
};

test('T05 whatever a browser sends to any route that takes an amount, no balance grows and nothing is given', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: openPolicy, rateLimit: false });
  let before = await balanceOf(shop);
  const amount = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-1e-7, 5e-324, 1e21, 2 ** 53, -0));
  await fc.assert(
    fc.asyncProperty(amount, async (value) => {
      await ask('track', `{"featureId":"words","value":${value}}`);
      await ask('check', `{"featureId":"words","requiredBalance":${value}}`);
      await ask('checkout', `{"productId":"topup","options":[{"featureId":"words","quantity":${value}}]}`);
      const after = await balanceOf(shop);
      expect(after).toBeLessThanOrEqual(before);
      before = after;
    }),
    { numRuns: 60 },
  );
});
