import { defineCatalog } from '@autumn/sandbox';
import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { browserOn, pageRequest, read } from '../support/ask.ts';
import { openPolicy, routeNames, soundIntents } from '../support/intents.ts';
import { openShop, optionsFor } from '../support/shop.ts';

const inherited = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

test('T01 what stands in the address is no parameter: neither a query nor a longer path adds to the body', async () => {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop, { policy: openPolicy }));
  const send = (route: string, body: object) => handler(pageRequest(route, body));
  await send('check?customerId=bob&customer_id=bob&featureId=pool&entityId=seat_2', { featureId: 'words' });
  expect(shop.sent('/v1/check')?.body).toMatchObject({ customer_id: 'ada', feature_id: 'words' });
  expect(shop.sent('/v1/check')?.body).not.toHaveProperty('entity_id');
  for (const route of ['check/bob', 'check;customerId=bob', 'check%3FcustomerId=bob', 'customer/bob']) {
    expect((await send(route, { featureId: 'words' })).status, route).toBe(404);
  }
});

test.each(routeNames)(
  'T01 %s takes a field neither in another spelling nor as a list nor beside the others',
  async (route) => {
    const shop = openShop();
    const ask = browserOn(shop, { policy: openPolicy });
    const sound = soundIntents[route];
    const polluted: object[] = [
      { ...sound, customer_id: 'bob' },
      { ...sound, 'customerId[]': 'bob' },
      { ...sound, 'identity.customerId': 'bob' },
      ...Object.entries(sound).flatMap(([name, value]) => [
        { ...sound, [name.toUpperCase()]: value },
        { ...sound, [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).concat('_')]: value },
        { ...sound, [name]: { $ne: null } },
        { ...sound, [name]: [[value]] },
      ]),
    ];
    for (const intent of polluted) {
      expect((await ask(route, intent)).body, JSON.stringify(intent)).toMatchObject({
        status: 400,
        code: 'invalid_params',
      });
    }
    expect(shop.upstream).toEqual([]);
  },
);

test.each(routeNames)('T02 %s lets no key that reaches a prototype in, however deep', async (route) => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: openPolicy });
  const sound = JSON.stringify(soundIntents[route]).slice(1, -1);
  for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', '__pro\\u0074o__']) {
    for (const nested of [`{"${key}":{"isAdmin":true}}`, `[{"a":{"${key}":1}}]`, `{"a":{"b":{"c":{"${key}":[]}}}}`]) {
      const body = `{${sound}${sound && ','}"x":${nested}}`;
      expect((await ask(route, body)).body, body).toMatchObject({ status: 400, code: 'invalid_json' });
    }
  }
  expect(shop.upstream).toEqual([]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('T02 an id that every object has is an id like any other: not found, not allowed, and never a failure', async () => {
  const policy = {
    ...openPolicy,
    routes: { ...openPolicy.routes, check: { amounts: { cover: [1] } }, events: { properties: inherited } },
  };
  const ask = browserOn(openShop(), { policy, failure: { words: 'last-known' }, rateLimit: false });
  await ask('customer');
  await ask('track', { featureId: 'words' });
  for (const id of inherited) {
    const intents: [string, object][] = [
      ['check', { featureId: id }],
      ['check', { productId: id }],
      ['check', { featureId: 'words', entityId: id }],
      ['attach', { productId: id }],
      ['cancel', { productId: id }],
      ['query', { featureId: id }],
      ['events', { featureId: id }],
      ['entity', { entityId: id }],
      ['createEntity', { entityId: 'seat_1', featureId: id }],
      ['deleteEntity', { entityId: id }],
      ['referralCode', { programId: id }],
      ['redeemReferral', { code: id }],
      ['track', { featureId: id }],
    ];
    for (const [route, intent] of intents) {
      expect((await ask(route, intent)).status, `${route} ${JSON.stringify(intent)}`).toBeLessThan(500);
    }
  }
  expect((await ask('events')).body.list[0].properties).toEqual({});
});

test('T02 a feature that is really called what every object has is one like any other', async () => {
  const names = ['constructor', 'toString', 'valueOf'];
  const catalog = defineCatalog({
    features: [
      ...names.map((id) => ({ id, name: id, type: 'single_use' as const })),
      {
        id: 'pool',
        name: 'Pool',
        type: 'credit_system',
        creditSchema: names.map((id) => ({ meteredFeatureId: id, creditCost: 7 })),
      },
    ],
    products: [
      {
        id: 'free',
        name: 'Free',
        isDefault: true,
        items: [{ featureId: 'pool', includedUsage: 20, interval: 'month' }],
      },
    ],
  });
  const policy = { routes: { check: { amounts: { pool: [1] } }, track: { features: { pool: { max: 1 } } } } };
  const ask = browserOn(openShop(catalog), { policy });
  const { features } = (await ask('customer')).body;
  for (const featureId of names) {
    expect((await ask('check', { featureId })).body, featureId).toMatchObject({ allowed: true });
    expect(Object.hasOwn(features, featureId), featureId).toBe(true);
    expect((await ask('track', { featureId })).status, featureId).toBe(403);
  }
});

test.each(routeNames.filter((route) => Object.keys(soundIntents[route]).length > 0))(
  'T03 %s refuses a body in which a key stands twice, so that no two readers differ about it',
  async (route) => {
    const shop = openShop();
    const ask = browserOn(shop, { policy: openPolicy });
    const sound = JSON.stringify(soundIntents[route]).slice(1, -1);
    const [name = ''] = Object.keys(soundIntents[route]);
    const escaped = `\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}`;
    for (const twice of [name, escaped]) {
      const { body } = await ask(route, `{${sound},"${twice}":"other"}`);
      expect(body, twice).toMatchObject({ status: 400, code: 'invalid_json' });
    }
    expect(shop.upstream).toEqual([]);
  },
);

test('T12 long lists and long texts are refused before anything is done with them', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: openPolicy });
  const option = { featureId: 'words', quantity: 1 };
  const long = 'x'.repeat(3_000);
  const intents: [string, object][] = [
    ['attach', { productId: 'topup', options: Array(21).fill(option) }],
    ['attach', { productId: 'pro', intentId: long }],
    ['attach', { productId: 'pro', reward: long }],
    ['checkout', { productId: 'pro', successUrl: `/${long}` }],
    ['query', { featureId: Array(11).fill('words') }],
    ['events', { limit: 101 }],
    ['events', { offset: 1e9 }],
    ['entity', { entityId: long }],
    ['createEntity', { entityId: 'seat_1', featureId: 'seats', name: long }],
    ['redeemReferral', { code: long }],
    ['referralCode', { programId: long }],
  ];
  for (const [route, intent] of intents) expect((await ask(route, intent)).body.code, route).toBe('invalid_params');
  expect(shop.upstream).toEqual([]);
});

test.each(routeNames)('T13 no answer of %s is kept by a cache on the way, good or bad', async (route) => {
  const handler = createHandler(optionsFor(openShop(), { policy: openPolicy }));
  for (const user of ['ada', null]) {
    const { headers } = await read(await handler(pageRequest(route, soundIntents[route], { user })));
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
  }
});
