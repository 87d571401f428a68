import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop, type Shop } from './shop.ts';

const item = (includedUsage: number | 'inf', interval: 'day' | 'month' | 'year' | null) => ({
  featureId: 'messages',
  includedUsage,
  interval,
});

const catalog = defineCatalog({
  features: [{ id: 'messages', name: 'Messages', type: 'single_use' }],
  products: [
    { id: 'main', name: 'Main', items: [item(10, 'month')] },
    { id: 'life', name: 'Life', isAddOn: true, items: [item(100, null)] },
    { id: 'daily', name: 'Daily', isAddOn: true, items: [item(5, 'day')] },
    { id: 'yearly', name: 'Yearly', isAddOn: true, items: [item(50, 'year')] },
    { id: 'month', name: 'Month', isAddOn: true, items: [item(7, 'month')] },
    { id: 'other', name: 'Other', group: 'other', items: [item(20, 'month'), item(30, null)] },
    { id: 'endless', name: 'Endless', isAddOn: true, items: [item('inf', null)] },
  ],
});

const stack = async (settings = {}): Promise<Shop> => {
  const shop = openShop(catalog, settings);
  await shop.join('c', null);
  for (const product of ['main', 'life', 'daily', 'yearly', 'month']) await shop.attach('c', product);
  return shop;
};

let shop: Shop;
beforeEach(async () => {
  shop = await stack();
});

describe('balances of several products are used up in order', () => {
  test.each([
    ['27: the day first', [3], '169/3/172 [2, 10, 7, 50, 100]'],
    ['28: then the month of the main product', [3, 4], '165/7/172 [0, 8, 7, 50, 100]'],
    ['29: which comes before that of an add-on', [3, 4, 6], '159/13/172 [0, 2, 7, 50, 100]'],
    ['30: then the year', [3, 4, 6, 10], '149/23/172 [0, 0, 0, 49, 100]'],
    ['31: what never resets comes last', [3, 4, 6, 10, 60], '89/83/172 [0, 0, 0, 0, 89]'],
    ['32: until nothing is left', [89, 200], '0/172/172 [0, 0, 0, 0, 0]'],
    ['32: what comes back fills them in the same order', [289, -30], '30/142/172 [5, 10, 7, 8, 0]'],
  ])('%s', async (_, values, balance) => {
    for (const value of values) await shop.track('c', 'messages', value);
    expect(await shop.balance('c', 'messages')).toBe(balance);
  });

  test.each([
    ['34: reversed, what never resets comes first', [3], '169/3/172 [5, 10, 7, 50, 97]'],
    ['34: reversed, then the longest interval', [120], '52/120/172 [5, 10, 7, 30, 0]'],
    ['34: reversed, and that is filled first', [200, -30], '30/142/172 [0, 0, 0, 0, 30]'],
  ])('%s', async (_, values, balance) => {
    const reversed = await stack({ reverseDeductionOrder: true });
    for (const value of values) await reversed.track('c', 'messages', value);
    expect(await reversed.balance('c', 'messages')).toBe(balance);
  });
});

describe('balances of several products are one', () => {
  test('35: main products of two groups stand side by side', async () => {
    await shop.join('d', null);
    await shop.attach('d', 'other');
    await shop.attach('d', 'main');
    expect(await shop.products('d')).toEqual(['main active', 'other active']);
    const { messages } = (await shop.customer('d')).features;
    expect(messages).toMatchObject({ balance: 60, interval: 'multiple', interval_count: null, next_reset_at: null });
  });

  test('one without a limit takes everything, and hides the others', async () => {
    await shop.attach('c', 'endless');
    await shop.track('c', 'messages', 5);
    expect((await shop.customer('c')).features.messages).toMatchObject({ unlimited: true, balance: 0, interval: null });
    expect(await shop.check('c', 'messages', 1000)).toMatchObject({ allowed: true });
  });

  test('the same free add-on again adds to its row', async () => {
    await shop.attach('c', 'life');
    expect(await shop.balance('c', 'messages')).toBe('272/0/272 [5, 10, 7, 50, 200]');
    expect(await shop.products('c')).toContain('life active x2');
  });

  test('what resets at once is common, the earliest of it is told', async () => {
    await shop.join('e', null);
    await shop.attach('e', 'main');
    await shop.pass(1);
    await shop.attach('e', 'month');
    const { messages } = (await shop.customer('e')).features;
    expect(messages).toMatchObject({ interval: 'month', interval_count: 1 });
    expect(messages.next_reset_at).toBe(messages.breakdown[0].next_reset_at);
  });
});
