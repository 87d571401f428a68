import { Autumn } from '@autumn/core';
import { expect, test } from 'vitest';
import { browserOn } from './support/ask.ts';
import { type Shop, secretKey } from './support/shop.ts';
import { openTeam } from './support/team.ts';

const clientOn = ({ fetch }: Shop) => new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch });

async function withSeats(...ids: string[]) {
  const shop = openTeam();
  const autumn = clientOn(shop);
  await autumn.customers.create({ id: 'ada' });
  for (const id of ids)
    await autumn.entities.create({ customerId: 'ada', id, featureId: 'seats', name: id.toUpperCase() });
  return { shop, autumn };
}

const seats = { createEntity: { features: { seats: { max: 2 } } }, deleteEntity: { features: ['seats'] } };
const everybodyMay = { routes: seats, authorize: () => true };

test('an entity is shown with its own balances and those it shares', async () => {
  const { shop, autumn } = await withSeats('seat_1', 'seat_2');
  await autumn.track({ customerId: 'ada', featureId: 'pages', value: 4, entityId: 'seat_1' });
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 100 });
  const ask = browserOn(shop, { identify: () => ({ customerId: 'ada', entityId: 'seat_1' }) });
  const { status, body } = await ask('entity', { entityId: 'seat_1' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 'seat_1', customerId: 'ada', name: 'SEAT_1', featureId: 'seats', source: 'live' });
  expect(body.features.pages).toMatchObject({ available: 6, exact: true });
  expect(body.features.words).toMatchObject({ available: 400, exact: true });
  expect((await ask('entity', { entityId: 'seat_2' })).body).toMatchObject({ status: 403, code: 'entity_not_allowed' });
});

test('an entity that does not exist is not found', async () => {
  const { shop } = await withSeats();
  const ask = browserOn(shop, { policy: { authorize: () => true } });
  expect((await ask('entity', { entityId: 'nobody' })).body).toMatchObject({ status: 404, code: 'entity_not_found' });
});

test('a customer sees its entities, and one of them only itself unless the application says more', async () => {
  const { shop } = await withSeats('seat_1', 'seat_2');
  const listed = async (changes: Parameters<typeof browserOn>[1]) =>
    (await browserOn(shop, changes)('entities')).body.list.map(({ id }: { id: string }) => id).sort();
  const seat = () => ({ customerId: 'ada', entityId: 'seat_2' });
  expect(await listed({})).toEqual(['seat_1', 'seat_2']);
  expect(await listed({ identify: seat })).toEqual(['seat_2']);
  expect(await listed({ identify: seat, policy: { authorize: () => true } })).toEqual(['seat_1', 'seat_2']);
  const [row] = (await browserOn(shop)('entities')).body.list;
  expect(Object.keys(row).sort()).toEqual(['createdAt', 'featureId', 'id', 'name']);
});

test('creating and deleting entities is closed until the policy opens it', async () => {
  const { shop } = await withSeats('seat_1');
  const ask = browserOn(shop, { policy: { authorize: () => true } });
  const calls = shop.upstream.length;
  expect((await ask('createEntity', { entityId: 'seat_2', featureId: 'seats' })).body.code).toBe('forbidden');
  expect((await ask('deleteEntity', { entityId: 'seat_1' })).body.code).toBe('forbidden');
  expect(shop.upstream).toHaveLength(calls);
});

test('an open policy creates what it lists, up to its maximum, and only if authorize says yes', async () => {
  const { shop } = await withSeats();
  const strict = browserOn(shop, { policy: { routes: seats } });
  expect((await strict('createEntity', { entityId: 'seat_1', featureId: 'seats' })).body.code).toBe(
    'entity_not_allowed',
  );
  const ask = browserOn(shop, { policy: everybodyMay });
  const create = (entityId: string, featureId = 'seats') => ask('createEntity', { entityId, featureId, name: 'Seat' });
  expect((await create('seat_1')).body).toEqual({ id: 'seat_1', featureId: 'seats', name: 'Seat' });
  expect((await create('seat_1')).body).toMatchObject({ status: 409, code: 'entity_already_exists' });
  expect((await create('desk_1', 'desks')).body).toMatchObject({ status: 403, code: 'forbidden' });
  for (const name of ['constructor', '__proto__', 'words']) expect((await create('seat_2', name)).status).toBe(403);
  expect((await create('seat_2')).status).toBe(200);
  expect((await create('seat_3')).body).toMatchObject({ status: 402, code: 'limit_reached' });
});

test('T08 two browsers that create at once do not get past the maximum', async () => {
  const { shop, autumn } = await withSeats('seat_1');
  const ask = browserOn(shop, { policy: everybodyMay });
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((entityId) => ask('createEntity', { entityId, featureId: 'seats' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 402, 402]);
  expect((await autumn.entities.list({ customerId: 'ada' })).list).toHaveLength(2);
});

test('a seat that the plan does not include is not created, though the API would go below zero', async () => {
  const { shop } = await withSeats('seat_1', 'seat_2', 'seat_3');
  const ask = browserOn(shop, {
    policy: { routes: { createEntity: { features: { seats: { max: 10 } } } }, authorize: () => true },
  });
  const refused = await ask('createEntity', { entityId: 'seat_4', featureId: 'seats' });
  expect(refused.body).toMatchObject({ status: 402, code: 'limit_reached' });
});

test('deleting frees the seat, and only of a kind that is listed', async () => {
  const { shop, autumn } = await withSeats('seat_1');
  await autumn.entities.create({ customerId: 'ada', id: 'desk_1', featureId: 'desks' });
  const ask = browserOn(shop, { policy: everybodyMay });
  expect((await ask('deleteEntity', { entityId: 'desk_1' })).body).toMatchObject({ status: 403, code: 'forbidden' });
  expect((await ask('deleteEntity', { entityId: 'seat_1' })).body).toEqual({ id: 'seat_1' });
  expect((await ask('deleteEntity', { entityId: 'seat_1' })).status).toBe(404);
  expect((await ask('customer')).body.features.seats.balance).toBe(3);
});

test('a create and a delete whose answers were lost are found out by looking', async () => {
  const { shop } = await withSeats();
  const ask = browserOn(shop, { policy: everybodyMay });
  shop.sandbox.addFault({ route: 'entities.create', when: 'after', drop: true });
  expect((await ask('createEntity', { entityId: 'seat_1', featureId: 'seats' })).body.id).toBe('seat_1');
  shop.sandbox.addFault({ route: 'entities.delete', when: 'after', status: 500 });
  expect((await ask('deleteEntity', { entityId: 'seat_1' })).body).toEqual({ id: 'seat_1' });
  shop.sandbox.addFault({ route: 'entities.create', when: 'before', status: 500 });
  expect((await ask('createEntity', { entityId: 'seat_2', featureId: 'seats' })).body).toMatchObject({
    status: 503,
    code: 'outcome_unknown',
  });
});
