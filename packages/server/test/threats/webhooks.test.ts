import { DEFAULT_WEBHOOK_SECRET } from '@autumn/sandbox';
import { expect, test, vi } from 'vitest';
import { memoryCache } from '../../src/index.ts';
import { createWebhooks } from '../../src/webhooks/index.ts';
import { browserOn, read } from '../support/ask.ts';
import { openShop } from '../support/shop.ts';
import { deliveryOf, type Letter } from '../support/webhooks.ts';

const event = { type: 'balances.limit_reached', data: { customer_id: 'ada', feature_id: 'words', limit_type: 'x' } };
const otherSecret = `whsec_${btoa('another secret of 24 bytes')}`;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

function receiver(secret: string | string[] = DEFAULT_WEBHOOK_SECRET) {
  const got: string[] = [];
  const handle = createWebhooks({
    secret,
    on: { 'balances.limit_reached': ({ id }) => void got.push(id) },
    logger: false,
  });
  return { got, deliver: async (letter?: Letter) => read(await handle(deliveryOf(event, letter))) };
}

test.each<[string, Letter]>([
  ['without a signature', { headers: { 'svix-signature': '' } }],
  ['signed with another secret', { secret: otherSecret }],
  ['signed for another id', { headers: { 'svix-id': 'msg_2' } }],
  ['signed for another time', { headers: { 'svix-timestamp': String(Math.floor(Date.now() / 1000) - 1) } }],
  ['with a time that is none', { headers: { 'svix-timestamp': `${Math.floor(Date.now() / 1000)}x` } }],
  ['with an id that is none', { id: 'msg_1 msg_2' }],
  ['with a signature of another version', { headers: { 'svix-signature': 'v0,AAAA' } }],
  ['with headers of two families', { family: 'webhook', headers: { 'svix-id': 'msg_1' } }],
])('T15 a webhook %s is refused, and not told why', async (_, letter) => {
  const { got, deliver } = receiver();
  const { status, body } = await deliver(letter);
  expect([status, body.code, body.message]).toEqual([
    401,
    'invalid_signature',
    'The signature is missing, wrong or too old.',
  ]);
  expect(got).toEqual([]);
});

test('T15 a webhook whose body was changed on the way is refused', async () => {
  const { got } = receiver();
  const handle = createWebhooks({ secret: DEFAULT_WEBHOOK_SECRET, other: () => void got.push('other'), logger: false });
  const { headers } = deliveryOf(event);
  const body = JSON.stringify({ ...event, data: { ...event.data, customer_id: 'bob' } });
  expect((await handle(new Request('https://app.example.com/hooks', { method: 'POST', headers, body }))).status).toBe(
    401,
  );
  expect(got).toEqual([]);
});

test('T15 while one secret takes over from another both are believed, and no third', async () => {
  const { got, deliver } = receiver([DEFAULT_WEBHOOK_SECRET, otherSecret]);
  expect((await deliver({ id: 'one' })).status).toBe(200);
  expect((await deliver({ id: 'two', secret: otherSecret })).status).toBe(200);
  expect((await deliver({ id: 'three', secret: `whsec_${btoa('a third secret of 24 bytes')}` })).status).toBe(401);
  expect((await deliver({ id: 'four', family: 'webhook' })).status).toBe(200);
  expect(got).toEqual(['one', 'two', 'four']);
});

test('T16 a webhook that somebody recorded is refused after five minutes, and before that not handled again', async () => {
  const { got, deliver } = receiver();
  expect((await deliver({ at: minutesAgo(5.2) })).status).toBe(401);
  expect((await deliver({ at: minutesAgo(-5.2) })).status).toBe(401);
  expect((await deliver({ at: minutesAgo(4.8) })).status).toBe(200);
  for (const at of [minutesAgo(4.8), minutesAgo(0)]) expect((await deliver({ at })).body).toEqual({ received: true });
  expect(got).toEqual(['msg_1']);
});

test('T16 one that was handled is remembered for days, and one whose handler died for minutes', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const got: string[] = [];
  const dead = new Promise<never>(() => {});
  const handle = createWebhooks({
    secret: DEFAULT_WEBHOOK_SECRET,
    on: {
      'balances.limit_reached': ({ id }) => {
        got.push(id);
        return id === 'dies' && got.length === 1 ? dead : undefined;
      },
    },
    logger: false,
  });
  try {
    void handle(deliveryOf(event, { id: 'dies' }));
    await vi.waitFor(() => expect(got).toEqual(['dies']));
    vi.setSystemTime(Date.now() + 4 * 60_000);
    expect((await handle(deliveryOf(event, { id: 'dies' }))).status).toBe(409);
    vi.setSystemTime(Date.now() + 2 * 60_000);
    expect((await handle(deliveryOf(event, { id: 'dies' }))).status).toBe(200);
    vi.setSystemTime(Date.now() + 2 * 24 * 3_600_000);
    expect((await handle(deliveryOf(event, { id: 'dies' }))).status).toBe(200);
    expect(got).toEqual(['dies', 'dies']);
  } finally {
    vi.useRealTimers();
  }
});

test('T17 a webhook that is too large, no POST or no JSON is refused, and read no further than 1 MiB', async () => {
  const { got, deliver } = receiver();
  expect((await deliver({ text: `{"type":"x","data":{"a":"${'x'.repeat(1024 * 1024)}"}}` })).status).toBe(413);
  const get = await deliver({ method: 'GET' });
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  for (const text of ['', '{', '[]', 'null', '{"type":1,"data":{}}', '{"type":"x"}', '{"type":"x","data":[]}']) {
    expect((await deliver({ text, id: `msg_${text.length}` })).body, text).toMatchObject({ code: 'invalid_json' });
  }
  expect(got).toEqual([]);
});

test('T18 what a customer no longer has is not given back by an outage, once a webhook has told of it', async () => {
  const shop = openShop();
  let isDown = false;
  const fetch = (request: Request) => (isDown ? Promise.reject(new TypeError('fetch failed')) : shop.fetch(request));
  const cache = memoryCache();
  const ask = browserOn({ fetch }, { cache, failure: { words: 'last-known' }, deadlineMs: { reads: 100 } });
  const statuses = async (user: string) => [
    (await ask('customer', {}, { user })).status,
    (await ask('check', { featureId: 'words' }, { user })).status,
  ];
  expect([await statuses('ada'), await statuses('bob')]).toEqual([
    [200, 200],
    [200, 200],
  ]);
  isDown = true;
  expect(await statuses('ada')).toEqual([200, 200]);
  // Time goes on between what was seen and what was told.
  await vi.waitUntil(
    (
      (then) => () =>
        Date.now() > then
    )(Date.now()),
    { interval: 1 },
  );
  const handle = createWebhooks({ secret: DEFAULT_WEBHOOK_SECRET, cache, logger: false });
  expect((await handle(deliveryOf(event))).status).toBe(200);
  expect([await statuses('ada'), await statuses('bob')]).toEqual([
    [503, 503],
    [200, 200],
  ]);
  isDown = false;
  expect(await statuses('ada')).toEqual([200, 200]);
  isDown = true;
  expect(await statuses('ada')).toEqual([200, 200]);
});

test('T18 a webhook that cannot be noted down is not taken', async () => {
  const away = () => Promise.reject(new Error('ECONNREFUSED'));
  const handle = createWebhooks({ secret: DEFAULT_WEBHOOK_SECRET, cache: { get: away, set: away }, logger: false });
  expect((await handle(deliveryOf(event))).status).toBe(500);
});
