import { beforeEach, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { plans } from './plans.ts';
import { openShop, type Shop } from './shop.ts';

/** Where the server of today answers otherwise than that of 2025, the sandbox is the one of today. */
let shop: Shop;
beforeEach(async () => {
  shop = openShop(plans);
  await shop.join('a');
  await shop.attach('a', 'pro');
});

const pro = { customer_id: 'a', product_id: 'pro' };

test.each([
  [
    'the version that is held is held',
    'POST /v1/attach',
    { ...pro, version: 1 },
    409,
    { code: 'plan_already_attached' },
  ],
  ['another version is not found', 'POST /v1/attach', { ...pro, version: 2 }, 404, { code: 'product_not_found' }],
  [
    'own items do not replace what is held',
    'POST /v1/attach',
    { ...pro, is_custom: true, items: [] },
    409,
    { code: 'plan_already_attached' },
  ],
  [
    'a list of products is no product',
    'POST /v1/attach',
    { customer_id: 'a', products: [pro] },
    400,
    { code: 'invalid_inputs' },
  ],
  [
    'what is not held is not found',
    'POST /v1/cancel',
    { ...pro, product_id: 'max' },
    404,
    { code: 'cus_product_not_found' },
  ],
  [
    'an unknown event name is not found',
    'POST /v1/track',
    { customer_id: 'a', event_name: 'x' },
    404,
    { code: 'invalid_request' },
  ],
  ['an event has no id', 'POST /v1/track', { customer_id: 'a', feature_id: 'words' }, 200, { id: 'placeholder' }],
  [
    'usage is a success and no more',
    'POST /v1/usage',
    { customer_id: 'a', feature_id: 'words', value: 1 },
    200,
    { success: true },
  ],
  [
    'the coming invoice is no part of a customer',
    'GET /v1/customers/a?expand=upcoming_invoice',
    undefined,
    400,
    { code: 'invalid_inputs' },
  ],
  ['entities are a list', 'GET /v1/customers/a/entities', undefined, 200, { list: [] }],
  [
    'one balance is one row',
    'POST /v1/check',
    { customer_id: 'a', feature_id: 'messages' },
    200,
    { breakdown: [{ balance: 100 }] },
  ],
  ['a customer is deleted without being shown', 'DELETE /v1/customers/a', undefined, 200, { success: true }],
])('%s', async (_, route, body, status, answer) => {
  expect(await ask(shop.sandbox, route, { body })).toMatchObject({ status, body: answer });
});

test('who holds an older version is offered that one, and the newest only by a new customer', async () => {
  await shop.post('products/pro', { items: [{ price: 25, interval: 'month' }] });
  expect(await shop.attach('a', 'pro')).toMatchObject({ code: 'product_already_attached' });
  await shop.join('b');
  await shop.attach('b', 'pro');
  expect([await shop.invoices('a'), await shop.invoices('b')]).toEqual([[20], [25]]);
});

test('items of one’s own are refused rather than left out', async () => {
  const answer = await ask(shop.sandbox, 'POST /v1/attach', {
    body: { customer_id: 'a', product_id: 'premium', is_custom: true, items: [{ price: 30, interval: 'month' }] },
  });
  expect([answer.status, answer.body.code]).toEqual([501, 'not_implemented']);
});
