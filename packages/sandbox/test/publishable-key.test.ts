import { beforeEach, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { plans } from './plans.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = openShop(plans);
  await shop.join('a');
  await shop.attach('a', 'pro');
});

const askWith = (key: string, route: string, body?: object) =>
  ask(shop.sandbox, route, { body, headers: { authorization: `Bearer ${key}` } });
const askPublicly = (route: string, body?: object) => askWith('am_pk_test_sandbox', route, body);
const question = { customer_id: 'a', feature_id: 'messages' };

test.each([
  ['GET /v1/products', undefined],
  ['GET /v1/customers/a', undefined],
  ['POST /v1/check', question],
  ['POST /v1/entitled', question],
])('a publishable key opens %s', async (route, body) => {
  expect((await askPublicly(route, body)).status).toBe(200);
});

test.each([
  ['POST /v1/attach', { customer_id: 'a', product_id: 'premium' }],
  ['POST /v1/track', question],
  ['GET /v1/customers', undefined],
  ['POST /v1/customers/a', { name: 'Mallory' }],
  ['DELETE /v1/customers/a', undefined],
])('and not %s', async (route, body) => {
  const { status, body: answer } = await askPublicly(route, body);
  const message = `Endpoint ${route.split(' ')[1]} not accessible via publishable key. Please try with a secret key instead.`;
  expect([status, answer]).toEqual([401, { code: 'endpoint_not_public', message, env: 'sandbox' }]);
});

test('it does not spend', async () => {
  const { status, body } = await askPublicly('POST /v1/check', { ...question, send_event: true });
  expect([status, body.code]).toEqual([400, 'invalid_request']);
  expect(await shop.balance('a', 'messages')).toBe('100/0/100');
});

test('another one, and control routes, are refused', async () => {
  expect((await askWith('am_pk_test_other', 'GET /v1/products')).body.code).toBe('invalid_publishable_key');
  expect((await askPublicly('GET /sandbox/state')).status).toBe(401);
});
