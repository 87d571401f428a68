import { Autumn } from '@autumn/core';
import { expect, test } from 'vitest';
import { browserOn } from '../support/ask.ts';
import { openPolicy, openRoutes } from '../support/intents.ts';
import { openShop, type Shop, secretKey } from '../support/shop.ts';
import { openTeam } from '../support/team.ts';

/** Every route that takes the id of an entity. */
const naming = (entityId: string): [string, object][] => [
  ['check', { featureId: 'words', entityId }],
  ['attach', { productId: 'pro', entityId }],
  ['checkout', { productId: 'pro', entityId }],
  ['cancel', { productId: 'pro', entityId }],
  ['track', { featureId: 'words', entityId }],
  ['query', { featureId: 'words', entityId }],
  ['events', { entityId }],
  ['entity', { entityId }],
  ['createEntity', { entityId, featureId: 'seats' }],
  ['deleteEntity', { entityId }],
];

const seat = () => ({ customerId: 'ada', entityId: 'seat_1' });

const clientOn = ({ sandbox }: Shop) =>
  new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch: sandbox.fetch });

test.each([
  ['Cyrillic', '\u0455eat_1'],
  ['full width', 'ｓeat_1'],
  ['mathematical', '𝗌eat_1'],
  ['in capitals', 'SEAT_1'],
  ['with a space before', ' seat_1'],
  ['with a space behind', 'seat_1 '],
  ['with a combining mark', 'seat_1\u0301'],
  ['with an invisible character', 'seat\u200b_1'],
  ['with a mark of direction', '\u202eseat_1'],
  ['with a null byte', 'seat_1\u0000'],
])('T04 an id that only looks like ones own (%s) is refused by every route', async (_, entityId) => {
  const shop = openShop();
  const ask = browserOn(shop, { identify: seat, policy: { routes: openRoutes } });
  for (const [route, intent] of naming(entityId)) {
    const { status } = await ask(route, intent);
    expect([400, 403], route).toContain(status);
  }
  expect(shop.upstream).toEqual([]);
});

test('T04 a feature or a product that only looks like a listed one is not that one', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { routes: openRoutes, products: ['pro'] } });
  for (const id of ['w\u043erds', 'words\u200b', 'WORDS', 'words ']) {
    expect((await ask('track', { featureId: id })).status, id).toBe(403);
  }
  for (const id of ['pr\u043e', 'PRO', 'pro ']) expect((await ask('attach', { productId: id })).status, id).toBe(403);
  expect(shop.upstream).toEqual([]);
});

test("T06 somebody else's entity is refused by every route, and nobody is asked about it", async () => {
  const shop = openShop();
  for (const policy of [{ routes: openRoutes }, { routes: openRoutes, authorize: () => false }]) {
    const ask = browserOn(shop, { identify: seat, policy });
    for (const [route, intent] of naming('seat_2')) expect((await ask(route, intent)).status, route).toBe(403);
  }
  expect(shop.upstream).toEqual([]);
});

test('T06 an entity of another customer cannot be reached even where authorize says yes to everything', async () => {
  const shop = openTeam();
  const autumn = clientOn(shop);
  await autumn.entities.create({ customerId: 'bob', id: 'bobs', featureId: 'seats' });
  await autumn.customers.create({ id: 'ada' });
  const ask = browserOn(shop, { policy: openPolicy });
  expect((await ask('entity', { entityId: 'bobs' })).status).toBe(404);
  expect((await ask('deleteEntity', { entityId: 'bobs' })).status).toBe(404);
  expect((await ask('entities')).body.list).toEqual([]);
  expect((await autumn.entities.list({ customerId: 'bob' })).list).toHaveLength(1);
});

test('T10 whether an entity or a customer exists is told by no answer and by no time', async () => {
  const shop = openTeam();
  await clientOn(shop).entities.create({ customerId: 'ada', id: 'seat_2', featureId: 'seats' });
  const ask = browserOn(shop, { identify: seat });
  const existing = await ask('entity', { entityId: 'seat_2' });
  const unknown = await ask('entity', { entityId: 'seat_9' });
  const { requestId: _, ...told } = existing.body;
  expect(unknown.body).toMatchObject(told);
  // Nothing was looked up, so there is nothing to measure.
  expect(shop.upstream).toEqual([]);
  const known = browserOn(shop)('billingPortal', { returnUrl: 'https://evil.example' });
  const stranger = browserOn(shop)('billingPortal', { returnUrl: 'https://evil.example' }, { user: 'nobody' });
  expect((await known).body.code).toBe((await stranger).body.code);
  expect(shop.upstream).toEqual([]);
});

test.each([
  '.',
  '..',
  '../..',
  '..%2f..',
  '%2e%2e',
  'seat_1/../../bob',
  'seat_1?expand=x',
  'seat_1#',
  '\ud800',
  'a\nb',
])('T11 an entity called %j is data in a path, and never a part of it', async (entityId) => {
  const shop = openTeam();
  await clientOn(shop).customers.create({ id: 'ada' });
  const ask = browserOn(shop, { policy: openPolicy });
  for (const route of ['entity', 'deleteEntity']) {
    const { status } = await ask(route, { entityId });
    expect([400, 404], `${route} ${entityId}`).toContain(status);
  }
  for (const { path } of shop.upstream) expect(path).toBe(`/v1/customers/ada/entities/${encodeURIComponent(entityId)}`);
  expect((await clientOn(shop).customers.get({ customerId: 'ada' })).id).toBe('ada');
});
