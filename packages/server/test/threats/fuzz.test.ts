import type { BrowserRouteName } from '@autumn/core/browser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { type Asked, browserOn, pageRequest, read } from '../support/ask.ts';
import { expectListed } from '../support/fields.ts';
import { openPolicy, routeNames, soundIntents } from '../support/intents.ts';
import { openShop, optionsFor } from '../support/shop.ts';
import { wildBodies } from '../support/wild.ts';

const runs = Number(process.env['AUTUMN_FUZZ_RUNS'] ?? 150);

/** Every failure is one of the request, with all that a page needs to show it. */
function expectOurs({ status, body }: Asked): void {
  expect(status).toBeLessThan(500);
  if (status !== 200)
    expect(body).toEqual({
      message: expect.any(String),
      code: expect.stringMatching(/^[a-z][a-z0-9_]*$/),
      status,
      requestId: expect.any(String),
    });
  for (const half of [body?.customer, body?.products]) expect(half?.error?.status ?? 0).toBeLessThan(500);
}

test.each(routeNames)(
  'T23 whatever JSON is sent to %s, nothing breaks and nothing unlisted reaches Autumn',
  async (route) => {
    const shop = openShop();
    const ask = browserOn(shop, { policy: openPolicy, rateLimit: false });
    let passed = 0;
    const property = fc.asyncProperty(wildBodies(route), async (body) => {
      shop.upstream.length = 0;
      expectOurs(await ask(route, body));
      passed += Math.min(1, shop.upstream.length);
      for (const request of shop.upstream) expectListed(route, request);
    });
    await fc.assert(property, { numRuns: runs });
    // Bodies that are all refused would prove nothing; `products` is asked once a minute.
    expect(passed).toBeGreaterThan(route === 'products' ? 0 : runs / 50);
  },
);

const send = (route: BrowserRouteName, body: BodyInit): Request =>
  new Request(pageRequest(route), { body, duplex: 'half' } as RequestInit);

test('T24 whatever bytes are sent, nothing breaks: broken UTF-8, broken JSON, and JSON with a byte changed', async () => {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop, { policy: openPolicy, rateLimit: false }));
  const changed = fc.constantFrom(...routeNames).chain((route) => {
    const bytes = new TextEncoder().encode(JSON.stringify(soundIntents[route]));
    const edit = fc.tuple(fc.nat(bytes.length), fc.nat(255), fc.nat(2));
    return edit.map(([at, byte, cut]) => ({
      route,
      bytes: Uint8Array.from([...bytes.slice(0, at), byte, ...bytes.slice(at + cut)]),
    }));
  });
  const random = fc.record({ route: fc.constantFrom(...routeNames), bytes: fc.uint8Array({ maxLength: 200 }) });
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, random), async ({ route, bytes }) => {
      shop.upstream.length = 0;
      expectOurs(await read(await handler(send(route, bytes))));
      for (const request of shop.upstream) expectListed(route, request);
    }),
    { numRuns: runs * 4 },
  );
});

test.each([
  ['a byte that begins nothing', [0xff]],
  ['half a character', [0xe2, 0x82]],
  ['half of a pair', [0xed, 0xa0, 0x80]],
  ['a slash of two bytes', [0xc0, 0xaf]],
])('T24 text with %s is refused, and not read as something like it', async (_, bytes) => {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop, { policy: openPolicy }));
  const [before, after] = ['{"entityId":"seat', '"}'].map((text) => new TextEncoder().encode(text));
  const body = Uint8Array.from([...(before ?? []), ...bytes, ...(after ?? [])]);
  expect((await read(await handler(send('entity', body)))).body).toMatchObject({ status: 400, code: 'invalid_json' });
  expect(shop.upstream).toEqual([]);
});

const streamOf = (pieces: readonly Uint8Array[]): ReadableStream =>
  new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });

test('T24 a body in any number of pieces is the same body', async () => {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop, { rateLimit: false }));
  const bytes = new TextEncoder().encode(JSON.stringify({ featureId: 'wörds — 🪙' }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
      const edges = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
      const pieces = edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
      shop.upstream.length = 0;
      await handler(send('check', streamOf(pieces)));
      expect(shop.sent('/v1/check')?.body.feature_id).toBe('wörds — 🪙');
    }),
    { numRuns: 60 },
  );
});

test('T24 keys that are forbidden or given twice are found wherever they are, and texts that look like them pass', async () => {
  const ask = browserOn(openShop(), { rateLimit: false });
  const text = fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', 'a', '__proto__', '🪙') });
  await fc.assert(
    fc.asyncProperty(text, text, fc.nat(5), async (one, other, depth) => {
      const wrap = (inner: string) => `{"featureId":${'['.repeat(depth)}${inner}${']'.repeat(depth)}}`;
      const twice = `{${JSON.stringify(one)}:1,"x":${JSON.stringify(other)},${JSON.stringify(one)}:2}`;
      const proto = `{${JSON.stringify(one)}:${JSON.stringify(other)},"__proto__":{}}`;
      for (const bad of [twice, proto]) expect((await ask('check', wrap(bad))).body.code, bad).toBe('invalid_json');
      const fine = wrap(`{${JSON.stringify(one === '__proto__' ? 'a' : one)}:${JSON.stringify(other)}}`);
      expect((await ask('check', fine)).body.code, fine).toBe('invalid_params');
    }),
    { numRuns: runs },
  );
});
