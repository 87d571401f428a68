import { beforeEach, expect, test } from 'vitest';
import { plans } from './plans.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = openShop(plans);
  await shop.join('ada', 'ok', { email: 'ada@example.com' });
  await shop.join('bob', null, { email: 'bob@example.com' });
  await shop.join('cyd', 'ok');
  await shop.attach('ada', 'premium');
  await shop.attach('ada', 'pro');
  await shop.attach('cyd', 'pro');
});

const ids = async (params: object) => {
  const { list, total_count, total_filtered_count } = await shop.post('customers/list', params);
  return `${list.map(({ id }: { id: string }) => id).join(' ')} (${total_filtered_count} of ${total_count})`;
};

test.each([
  ['all of them, newest first', {}, 'cyd bob ada (3 of 3)'],
  ['by a part of the email', { search: ' BOB@ex ' }, 'bob (1 of 3)'],
  ['by what they hold or will hold', { plans: [{ id: 'pro' }] }, 'cyd ada (2 of 3)'],
  ['by what they hold now', { plans: [{ id: 'pro' }], subscription_status: 'active' }, 'cyd (1 of 3)'],
  ['by what is scheduled, whatever it is', { subscription_status: 'scheduled' }, 'ada (1 of 3)'],
  ['by a version that nobody has', { plans: [{ id: 'pro', versions: [2] }] }, ' (0 of 3)'],
  ['by who is known to the payment provider', { processors: ['stripe'] }, 'cyd ada (2 of 3)'],
])('finds customers: %s', async (_, params, found) => {
  expect(await ids(params)).toBe(found);
});

test('a full page says that there is more, also when there is not', async () => {
  expect(await shop.post('customers/list', { limit: 3 })).toMatchObject({ total: 3, limit: 3, has_more: true });
  expect(await shop.post('customers/list', { limit: 2, offset: 2 })).toMatchObject({ total: 1, has_more: false });
});

test('what is found is a sketch, without the words of the catalog', async () => {
  const [cyd] = (await shop.post('customers/list', { search: 'cyd' })).list;
  expect(cyd.products[0]).toMatchObject({ id: 'pro', name: null, items: null, status: 'active' });
  expect(cyd.products[0]).not.toHaveProperty('version');
  expect(cyd.features.messages).toMatchObject({ type: 'static', name: null, interval: 'month', balance: 100 });
});
