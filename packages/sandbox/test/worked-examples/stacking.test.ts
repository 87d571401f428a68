import { expect } from 'vitest';
import { example, type Item, lifetime, monthly, openWith } from './example.ts';

const addOn = (item: Item) => ({ isAddOn: true, items: [item] });

/** Rows: day, month, month of the add-on, year, lifetime. */
const stack = async (settings = {}) => {
  const shop = await openWith(
    {
      main: [monthly('messages', 10)],
      month: addOn(monthly('messages', 7)),
      day: addOn({ featureId: 'messages', includedUsage: 5, interval: 'day' }),
      year: addOn({ featureId: 'messages', includedUsage: 50, interval: 'year' }),
      life: addOn(lifetime('messages', 100)),
    },
    { settings },
  );
  for (const product of ['main', 'month', 'day', 'year', 'life']) await shop.attach(product);
  return shop;
};

/** The balances after each of these was tracked, one after the other. */
const played = async (values: readonly number[], settings = {}) => {
  const shop = await stack(settings);
  for (const value of values) await shop.track('messages', value);
  return shop;
};
const rowsAfter = async (...values: number[]) => (await played(values)).balance();

example('27', 'the day first', async () => {
  expect(await rowsAfter(3)).toBe('169/3/172 [2, 10, 7, 50, 100]');
});

example('28', 'then the month of the main product', async () => {
  expect(await rowsAfter(3, 4)).toBe('165/7/172 [0, 8, 7, 50, 100]');
});

example('29', 'before that of the add-on', async () => {
  expect(await rowsAfter(3, 4, 6)).toBe('159/13/172 [0, 2, 7, 50, 100]');
});

example('30', 'then the year', async () => {
  expect(await rowsAfter(3, 4, 6, 10)).toBe('149/23/172 [0, 0, 0, 49, 100]');
});

example('31', 'what never resets comes last', async () => {
  expect(await rowsAfter(3, 4, 6, 10, 60)).toBe('89/83/172 [0, 0, 0, 0, 89]');
});

example('32', 'and what comes back fills them in the same order', async () => {
  expect(await rowsAfter(3, 4, 6, 10, 60, 200)).toBe('0/172/172 [0, 0, 0, 0, 0]');
  expect(await rowsAfter(3, 4, 6, 10, 60, 200, -30)).toBe('30/142/172 [5, 10, 7, 8, 0]');
});

example('33', 'usage that is set lands on the first row as a whole', async () => {
  const shop = await played([172, -30]);
  await shop.usage('messages', 20);
  const { breakdown } = (await shop.customer()).features.messages;
  expect(await shop.balance()).toBe('152/20/172 [127, 10, 7, 8, 0]');
  expect(breakdown[0]).toMatchObject({ interval: 'day', balance: 127, usage: -122, included_usage: 5 });

  const reversed = await played([172, -30], { reverseDeductionOrder: true });
  await reversed.usage('messages', 20);
  const life = (await reversed.customer()).features.messages.breakdown.at(-1);
  expect(life).toMatchObject({ interval: 'lifetime', balance: 152, usage: -52, included_usage: 100 });
});

example('34', 'in the reversed order what never resets comes first', async () => {
  const first = await played([3], { reverseDeductionOrder: true });
  expect(await first.balance()).toBe('169/3/172 [5, 10, 7, 50, 97]');
  const refilled = await played([172, -30], { reverseDeductionOrder: true });
  expect(await refilled.balance()).toBe('30/142/172 [0, 0, 0, 0, 30]');
});

example('35', 'main products of two groups are one balance', async () => {
  const shop = await openWith({
    other: { group: 'other', items: [monthly('messages', 20), lifetime('messages', 30)] },
    main: [monthly('messages', 10)],
  });
  await shop.attach('other');
  await shop.attach('main');
  expect(await shop.products()).toEqual(['main active', 'other active']);
  expect((await shop.customer()).features.messages).toMatchObject({
    balance: 60,
    interval: 'multiple',
    next_reset_at: null,
  });
});
