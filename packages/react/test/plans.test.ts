import { expect, test } from 'vitest';
import type { OfferedProduct } from '../src/index.ts';
import { arrangePlans } from '../src/plans/arrange-plans.ts';
import { featureLines } from '../src/plans/feature-lines.ts';
import { intervalText } from '../src/plans/interval-text.ts';
import { paidFor } from '../src/plans/paid-for.ts';
import { totalOf } from '../src/plans/prepaid.ts';
import { priceOf } from '../src/plans/price-of.ts';
import { savingOf } from '../src/plans/saving.ts';
import { stemOf } from '../src/plans/stem.ts';
import { offersFor } from '../src/plans/upgrade-for.ts';
import { formatOf } from '../src/text/format.ts';
import { planMessages } from '../src/text/plan-messages.ts';
import { createSay } from '../src/text/say.ts';
import { customerWith, flag, grant, price, priced, product } from './support/products.ts';

const format = formatOf('en-US', 'UTC');
const wording = { say: createSay(planMessages, {}, format), format, currency: 'usd' };
const lines = (of: OfferedProduct, base?: OfferedProduct) =>
  featureLines(of, wording, base).map(({ text, note }) => `${text} ${note}`.trim());

test.each([
  ['pro_yearly', 'pro'],
  ['pro-annual', 'pro'],
  ['Pro (Yearly)', 'pro'],
  ['Pro / month', 'pro'],
  ['pro', 'pro'],
  ['team_monthly', 'team'],
  ['half_year', 'half year'],
  ['monthly', 'monthly'],
  ['yearbook', 'yearbook'],
])('%s is the plan "%s"', (text, stem) => {
  expect(stemOf(text)).toBe(stem);
});

const monthly = product('pro', [price(20, 'month')]);
const yearly = product('pro_yearly', [price(200, 'year')]);

test('two products are one plan by their ids, or by their names', () => {
  const named = product('p2', [price(200, 'year')], { name: 'pro (annual)' });
  expect(arrangePlans([yearly, monthly]).plans.map(({ products }) => products.map(({ id }) => id))).toEqual([
    ['pro', 'pro_yearly'],
  ]);
  expect(arrangePlans([monthly, named]).plans).toHaveLength(1);
});

test.each([
  ['another group', product('pro_yearly', [price(200, 'year')], { group: 'other' })],
  ['the same interval', product('pro_yearly', [price(30, 'month')])],
  ['a free one', product('pro_yearly', [grant('words', 10)])],
])('two products are two plans: %s', (_case, other) => {
  expect(arrangePlans([monthly, other]).plans).toHaveLength(2);
});

test('no toggle where no plan has two intervals, and all of them where one has three', () => {
  const quarterly = product('pro_quarterly', [price(55, 'quarter')]);
  expect(arrangePlans([monthly, product('team_yearly', [price(900, 'year')])]).intervals).toEqual([]);
  expect(arrangePlans([yearly, quarterly, monthly]).intervals).toEqual(['month', 'quarter', 'year']);
});

test('a saving is rounded down, and never negative', () => {
  const { plans } = arrangePlans([monthly, yearly]);
  expect(savingOf(plans, 'year')).toBe(0.16);
  expect(savingOf(arrangePlans([monthly, product('pro_yearly', [price(300, 'year')])]).plans, 'year')).toBe(0);
});

test('the total follows packs and seats, and is left to the server where tiers decide', () => {
  const team = product('team', [price(49, 'month'), priced('seats', 12, { includedUsage: 3 })]);
  const packs = product('packs', [priced('words', 5, { billingUnits: 100 })]);
  const tiered = product('tiered', [
    priced('words', null, {
      tiers: [
        { to: 100, amount: 1 },
        { to: 'inf', amount: 0.5 },
      ],
    }),
  ]);
  expect(totalOf(team, { seats: 4 })).toBe(97);
  expect(totalOf(team, {})).toBe(49);
  expect(totalOf(packs, { words: 250 })).toBe(15);
  expect(totalOf(packs, {})).toBe(5);
  expect(totalOf(tiered, { words: 10 })).toBeNull();
});

test('lines say what is included, how often, and what more costs', () => {
  const plan = product('plan', [
    price(49, 'month'),
    grant('words', 1, 'month'),
    grant('drafts', 'inf'),
    grant('images', 500, 'week', { intervalCount: 2 }),
    flag('sso'),
    priced('seats', 12, { includedUsage: 3 }),
    priced('calls', 5, { billingUnits: 1000, usageModel: 'pay_per_use' }),
    priced('minutes', null, {
      usageModel: 'pay_per_use',
      tiers: [
        { to: 100, amount: 1 },
        { to: 'inf', amount: 0.002 },
      ],
    }),
  ]);
  expect(lines(plan)).toEqual([
    '1 word per month',
    'Unlimited drafts',
    '500 images every 2 weeks',
    'sso',
    '3 seats then $12 per seat',
    'calls $5 per 1,000 calls per month',
    'minutes $1–$0.002 per minute per month',
  ]);
});

test('beyond another plan only what is new or more is listed', () => {
  const base = product('base', [grant('words', 10, 'month'), flag('sso')]);
  const plan = product('plan', [price(1, 'month'), grant('words', 20, 'month'), flag('sso'), flag('audit')]);
  expect(lines(plan, base)).toEqual(['20 words per month', 'audit']);
});

test('the offer is the cheapest plan that gives more, then a top-up; never a step down', () => {
  const free = product('free', [grant('words', 10, 'month')]);
  const pro = product('pro', [price(20, 'month'), grant('words', 100, 'month')]);
  const proYearly = product('pro_yearly', [price(15, 'year'), grant('words', 100, 'month')]);
  const team = product('team', [price(50, 'month'), grant('words', 1000, 'month')]);
  const pack = product('pack', [price(1, null), grant('words', 50)]);
  const catalog = [team, pack, proYearly, pro, free];
  const ids = (held: Parameters<typeof customerWith>[0]) =>
    offersFor({ featureId: 'words' }, customerWith(held), catalog).map(({ id }) => id);
  expect(ids(free)).toEqual(['pro', 'team', 'pro_yearly', 'pack']);
  expect(ids(pro)).toEqual(['team', 'pack']);
  expect(ids(team)).toEqual(['pack']);
});

test('who is out of seats is offered more seats of the plan that they have', () => {
  const team = product('team', [price(49, 'month'), priced('seats', 12, { includedUsage: 3 })]);
  const held = {
    ...team,
    items: team.items.map((item) => (item.featureId === 'seats' ? { ...item, quantity: 2 } : item)),
  };
  expect(offersFor({ featureId: 'seats' }, customerWith(held), [team]).map(({ id }) => id)).toEqual(['team']);
});

test('dates are of the time zone that was asked for, whatever the machine says', () => {
  const newYear = Date.UTC(2027, 0, 1, 1);
  expect(formatOf('en-US', 'UTC').date(newYear)).toBe('January 1, 2027');
  expect(formatOf('en-US', 'America/New_York').date(newYear)).toBe('December 31, 2026');
});

test.each([
  ['per month', price(20, 'month')],
  ['per seat per month', priced('seats', 5, { usageModel: 'pay_per_use' })],
  ['per 1,000 words per month', priced('words', 5, { usageModel: 'pay_per_use', billingUnits: 1000 })],
  ['per month', priced('seats', 5)],
  ['once', price(9, null)],
])('a price says what it is for: "%s"', (text, item) => {
  expect(intervalText(priceOf(product('pro', [item])), wording)).toBe(text);
});

test.each([
  ['the fixed price', 20, [price(20, 'month')], 1],
  ['a fixed price and two seats', 44, [price(20, 'month'), priced('seats', 12, { quantity: 2 })], 1],
  ['three packs', 27, [priced('words', 9, { quantity: 300, billingUnits: 100 })], 1],
  ['an add-on twice, with three seats in all', 66, [price(15, 'month'), priced('seats', 12, { quantity: 3 })], 2],
])('what is paid for a product that is held: %s', (_case, amount, items, quantity) => {
  const [held] = customerWith(product('pro', items)).products;
  expect(held && paidFor({ ...held, quantity })).toBe(amount);
});

test('two lines about one feature are told apart', () => {
  const plan = product('pro', [price(20, 'month'), grant('words', 100, 'month'), priced('words', 5)]);
  expect(new Set(featureLines(plan, wording).map(({ id }) => id)).size).toBe(2);
});
