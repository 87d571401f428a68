import { expect, test } from 'vitest';
import { type CatalogProduct, type HeldProduct, isUpgrade, scenarioOf } from '../src/access/index.ts';

const product = (id: string, ...items: CatalogProduct['items']): CatalogProduct => ({ id, isAddOn: false, items });
const free = product('free', { featureId: 'messages' });
const pro = product('pro', { price: 20, interval: 'month' });
const premium = product('premium', { price: 50, interval: 'month' });
const yearly = product('yearly', { price: 200, interval: 'year' });
const usage = product('usage', {
  featureId: 'messages',
  price: 1,
  interval: 'month',
  usageModel: 'pay_per_use',
});
const topUp = {
  ...product('top-up', {
    featureId: 'messages',
    price: 10,
    interval: null,
    usageModel: 'prepaid' as const,
  }),
  isAddOn: true,
};
const addOn = {
  ...product('add-on', { price: 5, interval: 'month' }),
  isAddOn: true,
};
const basic = product('basic', { price: 5, interval: 'month' });
const weekly = (price: number) => product('weekly', { price, interval: 'week' });
const dearUsage = product('dear-usage', { featureId: 'words', price: 9, interval: 'month', usageModel: 'pay_per_use' });
const proWithUsage = product('pro-usage', ...pro.items, ...usage.items);
const mixed = product('mixed', { price: 10, interval: 'month' }, { price: 99, interval: null });
const catalog = [free, pro, premium, yearly, usage, topUp, addOn];

test.each([
  ['free to paid', free, pro, true],
  ['paid to free', pro, free, false],
  ['cheap to dear', pro, premium, true],
  ['dear to cheap', premium, pro, false],
  ['equal price', pro, product('other', { price: 20, interval: 'month' }), true],
  ['$200 a year to $20 a month, because 16.67 ≤ 20', yearly, pro, true],
  ['month to year, because the period is longer', premium, yearly, true],
  [
    'tiers by their first one',
    pro,
    product('tiered', { featureId: 'f', interval: 'month', tiers: [{ amount: 30 }] }),
    true,
  ],
  [
    'tiers that cost less',
    premium,
    product('tiered', { featureId: 'f', interval: 'month', tiers: [{ amount: 30 }] }),
    false,
  ],
  ['a week to a month', product('weekly', { price: 9, interval: 'week' }), pro, true],
  ['three months to one', product('quarterly', { price: 90, interval: 'month', intervalCount: 3 }), pro, false],
  ['anything one-off', pro, topUp, true],
  ['usage only on both sides', usage, usage, true],
  ['usage only to cheaper usage only', dearUsage, usage, true],
  ['usage only to a base price, because nothing is less', usage, pro, true],
  ['a base price to usage only', pro, usage, false],
  ['a base price beside usage to a lower one, because usage does not count', proWithUsage, basic, false],
  ['a lower base price to one beside usage', basic, proWithUsage, true],
  ['free to free', free, free, false],
  [
    'two weeks to one at the same price',
    product('slow', { price: 9, interval: 'week', intervalCount: 2 }),
    weekly(9),
    true,
  ],
  [
    'one week to two at the same price, because the period is longer',
    weekly(9),
    product('slow', { price: 9, interval: 'week', intervalCount: 2 }),
    true,
  ],
  ['a week to a cheap month, because the period is longer', weekly(9), basic, true],
  ['a cheap month to a dear week, by what a month of it costs', basic, weekly(3), true],
  ['a dear month to a cheap week', pro, weekly(3), false],
  ['a price that comes again beside one that does not', mixed, basic, false],
  ['tiers that are empty', product('none', { interval: 'month', tiers: [] }), basic, true],
])('from %s', (_, from, to, expected) => expect(isUpgrade(from, to)).toBe(expected));

const on = (id: string, rest: Partial<HeldProduct> = {}) => ({
  products: [{ id, status: 'active', ...rest }],
});

test.each([
  ['nobody is signed in', pro, null, 'new'],
  ['nothing is held', pro, { products: [] }, 'new'],
  ['it is held', pro, on('pro'), 'active'],
  ['it was canceled and still runs', pro, on('pro', { canceledAt: 1 }), 'renew'],
  ['it waits for its start', pro, on('pro', { status: 'scheduled' }), 'scheduled'],
  ['a cheaper one is held', premium, on('pro'), 'upgrade'],
  ['a dearer one is held', pro, on('premium'), 'downgrade'],
  ['the free one is held', pro, on('free'), 'upgrade'],
  ['it is free and a paid one is held', free, on('pro'), 'cancel'],
  ['another group is held', pro, on('premium', { group: 'other' }), 'new'],
  ['it is bought once, again', topUp, on('top-up'), 'new'],
  ['it is an add-on', addOn, on('pro'), 'new'],
  ['an add-on is held', pro, on('add-on', { isAddOn: true }), 'new'],
  ['a free one is wanted beside a free one', product('gift'), on('free'), 'new'],
  ['a dearer one waits for its start', pro, on('premium', { status: 'scheduled' }), 'new'],
  ['the same group is spelled as null', pro, on('premium', { group: null }), 'downgrade'],
  ['it was not canceled', pro, on('pro', { canceledAt: null }), 'active'],
  ['one is held that the catalog no longer has', pro, on('gone'), 'upgrade'],
  ['one is held that was bought once', pro, on('top-up'), 'new'],
  ['the held one lists its items itself', pro, on('gone', { items: premium.items }), 'downgrade'],
  ['the held one was bought once by its own items', pro, on('gone', { items: topUp.items }), 'new'],
] as const)('when %s', (_, wanted, customer, expected) => expect(scenarioOf(wanted, customer, catalog)).toBe(expected));
