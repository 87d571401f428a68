import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { ask } from './ask.ts';
import { openShop, type Shop, START } from './shop.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The first of November 2026 is a Sunday. */
const MIDNIGHT = Date.UTC(2026, 10, 1);

const monthly = { includedUsage: 1000, interval: 'month' } as const;
const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { featureId: 'messages', ...monthly },
        { featureId: 'words', includedUsage: 10 },
        { featureId: 'seats', includedUsage: 3 },
      ],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'messages', ...monthly },
      ],
    },
  ],
});

let shop: Shop;
beforeEach(async () => {
  shop = openShop(catalog);
  await shop.join('c');
  await shop.track('c', 'messages', 1, { properties: { region: 'eu' } });
  await shop.track('c', 'messages', 2, { timestamp: START - 2 * HOUR, properties: { region: 'us' } });
  await shop.track('c', 'messages', 4, { timestamp: START - 26 * HOUR, properties: { region: 'eu' } });
});

const query = (more = {}) => shop.post('query', { customer_id: 'c', feature_id: 'messages', ...more });
const sums = async (more = {}) => (await query(more)).list.map((row: { messages: unknown }) => row.messages);

describe('rows and totals', () => {
  test('87: a day is two bins; the total begins with the first of them', async () => {
    expect(await query({ range: '24h' })).toEqual({
      list: [
        { period: MIDNIGHT - DAY, messages: 0 },
        { period: MIDNIGHT, messages: 3 },
      ],
      total: { messages: { count: 3, sum: 7 } },
    });
  });

  test.each([
    ['7d', 8],
    ['30d', 31],
    ['90d', 91],
    ['1bc', 31],
    ['3bc', 91],
    ['last_cycle', 1],
  ])('%s has a row for each day that it touches: %i', async (range, rows) => {
    expect(await sums({ range })).toHaveLength(rows);
  });

  test.each([
    ['hour', MIDNIGHT + 11 * HOUR - 6 * DAY, MIDNIGHT + 12 * HOUR, 146],
    ['day', MIDNIGHT - 6 * DAY, MIDNIGHT, 7],
    ['week', MIDNIGHT - 6 * DAY, MIDNIGHT - 6 * DAY, 1],
    ['month', Date.UTC(2026, 9, 1), MIDNIGHT, 2],
  ])('bins of an %s begin where the calendar says', async (bin_size, first, last, count) => {
    const custom_range = { start: START - 6 * DAY - HOUR, end: START };
    const { list } = await query({ bin_size, custom_range });
    expect([list[0].period, list.at(-1).period, list.length]).toEqual([first, last, count]);
  });

  test('a feature that nobody used has zeros and no total', async () => {
    expect(await query({ feature_id: ['nope', 'words'], range: '24h' })).toEqual({
      list: [
        { period: MIDNIGHT - DAY, nope: 0, words: 0 },
        { period: MIDNIGHT, nope: 0, words: 0 },
      ],
      total: {},
    });
  });

  test('decimals are summed exactly', async () => {
    await shop.track('c', 'words', 0.1);
    await shop.track('c', 'words', 0.2);
    expect((await query({ feature_id: 'words', range: '24h' })).total.words).toEqual({ count: 2, sum: 0.3 });
  });

  test('without a customer the usage of all is summed', async () => {
    await shop.join('d');
    await shop.track('d', 'messages', 10);
    expect((await shop.post('query', { feature_id: 'messages', range: '24h' })).list[1].messages).toBe(13);
    expect(await sums({ range: '24h' })).toEqual([0, 3]);
  });

  test('who pays has the cycle of the subscription', async () => {
    await shop.attach('c', 'pro');
    shop.pass(40);
    expect(await sums({ range: 'last_cycle' })).toHaveLength(32);
    expect(await sums({ range: '1bc' })).toHaveLength(32);
  });
});

describe('groups and filters', () => {
  test('rows are split by a property; events without it are left out', async () => {
    await shop.track('c', 'messages', 50);
    const { list, total } = await query({ range: '7d', group_by: 'properties.region' });
    expect(list.slice(-2).map((row: { messages: unknown }) => row.messages)).toEqual([
      { eu: 4, us: 0 },
      { eu: 1, us: 2 },
    ]);
    expect(total.messages).toEqual({ count: 4, sum: 57 });
  });

  test('a filter does not reach the total', async () => {
    const { list, total } = await query({ range: '7d', filter_by: { region: 'eu' } });
    expect(list.slice(-2).map((row: { messages: unknown }) => row.messages)).toEqual([4, 1]);
    expect(total.messages).toEqual({ count: 3, sum: 7 });
  });

  test('beyond max_groups the rest is one group', async () => {
    await shop.track('c', 'messages', 9, { properties: { region: 'asia' } });
    const grouped = await sums({ range: '24h', group_by: 'properties.region', max_groups: 1 });
    expect(grouped.at(-1)).toEqual({ asia: 9, Other: 3 });
  });

  test('customers and entities are groups, too', async () => {
    await shop.track('c', 'messages', 5, { entity_id: 'e', entity_data: { feature_id: 'seats' } });
    const row = (group_by: string) => shop.post('query', { feature_id: 'messages', range: '24h', group_by });
    expect((await row('$customer_id')).list[1].messages).toEqual({ c: 8 });
    expect((await row('$entity_id')).list[1].messages).toEqual({ e: 5 });
  });
});

test.each([
  ['a range that is none', { range: 'bogus' }, 400, 'range: must be one of: 24h, 7d, 30d, 90d, last_cycle, 1bc, 3bc'],
  [
    'two ranges',
    { range: '7d', custom_range: { start: 1, end: 2 } },
    400,
    'input: Only one of range or custom_range may be provided',
  ],
  ['no feature', { feature_id: undefined }, 400, 'feature_id: Invalid input'],
  ['an unknown customer', { customer_id: 'ghost' }, 404, 'Customer ghost not found'],
  [
    'a property that is no name',
    { group_by: 'properties.a b' },
    400,
    'Invalid property path. Should only contain alphanumeric and underscore characters.',
  ],
  ['sums of deductions', { aggregate_on: 'deducted' }, 501, 'The sandbox does not have aggregate_on yet.'],
])('%s is refused', async (_, more, status, message) => {
  const body = { customer_id: 'c', feature_id: 'messages', ...more };
  const answer = await ask(shop.sandbox, 'POST /v1/events/aggregate', { body });
  expect([answer.status, answer.body.message]).toEqual([status, message]);
});

describe('the list of events', () => {
  const events = (more = {}) => shop.post('events/list', { customer_id: 'c', ...more });

  test('newest first by the date they bear, a page at a time', async () => {
    await shop.track('c', 'words', 3);
    const first = await events({ limit: 2 });
    expect(first).toMatchObject({ has_more: true, total: 2, offset: 0, limit: 2 });
    const rest = await events({ limit: 2, offset: 2 });
    expect(rest).toMatchObject({ has_more: false, total: 2, offset: 2 });
    const values = [...first.list, ...rest.list].map(({ value }) => value);
    expect(values).toEqual([3, 1, 2, 4]);
  });

  test('says what each took from which balance', async () => {
    await shop.track('c', 'words', 3);
    await shop.track('c', 'seats', 2);
    const [seats, words, messages] = (await events()).list;
    expect(words.deductions).toMatchObject([
      { feature_id: 'words', plan_id: 'free', reset: { interval: 'one_off', resets_at: null }, value: 3 },
    ]);
    expect(seats.deductions).toMatchObject([{ feature_id: 'seats', reset: null, value: 2 }]);
    expect(messages.deductions[0].reset).toEqual({ interval: 'month', resets_at: Date.UTC(2026, 11, 1, 12) });
  });

  test('beyond the balance only what was there is a deduction', async () => {
    await shop.track('c', 'words', 25);
    await shop.track('c', 'words', 1);
    const [nothing, part] = (await events({ feature_id: 'words' })).list;
    expect([part.value, part.deductions[0].value]).toEqual([25, 10]);
    expect([nothing.value, nothing.deductions]).toEqual([1, null]);
  });

  test('can be narrowed by feature, time and property', async () => {
    await shop.track('c', 'words', 3);
    const values = async (more: object) => (await events(more)).list.map(({ value }: { value: number }) => value);
    expect(await values({ feature_id: ['words', 'nope'] })).toEqual([3]);
    expect(await values({ custom_range: { end: START - HOUR } })).toEqual([2, 4]);
    expect(await values({ filter_by: { region: 'eu' } })).toEqual([1, 4]);
  });
});
