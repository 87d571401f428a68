import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { browserOn, pageRequest, read, site } from '../support/ask.ts';
import { openShop, optionsFor } from '../support/shop.ts';

test('S10: a crowd of strangers, and who comes after it, costs one request of the API', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const visits = await Promise.all(
    Array.from({ length: 200 }, (_, index) => ask(index % 2 ? 'products' : 'bootstrap', {}, { user: null })),
  );
  expect(visits.every(({ status }) => status === 200)).toBe(true);
  await ask('products', {}, { user: null });
  expect(shop.upstream.map(({ path }) => path)).toEqual(['/v1/products']);
  for (const field of ['includeArchived', 'allVersions', 'entityId', 'customerId']) {
    expect((await ask('products', { [field]: true }, { user: null })).status).toBe(400);
  }
  expect(shop.upstream).toHaveLength(1);
});

test('S10: nor do they multiply its failures', async () => {
  let calls = 0;
  const down = async () => {
    calls += 1;
    return new Response('busy', { status: 400 });
  };
  const ask = browserOn({ fetch: down });
  await Promise.all(Array.from({ length: 50 }, () => ask('products', {}, { user: null })));
  await ask('products', {}, { user: null });
  expect(calls).toBe(1);
});

test('S11: what a form of another site can send is refused', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'text/json',
    'application/json-seq',
    '',
  ];
  for (const type of types) {
    const { status, body } = await ask('cancel', '{"productId":"free"}', { headers: { 'content-type': type } });
    expect([status, body.code], type).toEqual([415, 'unsupported_media_type']);
  }
  expect((await ask('customer', {}, { headers: { 'content-type': 'Application/JSON; charset=utf-8' } })).status).toBe(
    200,
  );
});

test.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a sister of the site', { origin: 'https://blog.example.com', 'sec-fetch-site': 'same-site' }],
  ['another site, in an old browser', { origin: 'https://evil.example', 'sec-fetch-site': '' }],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a sandboxed frame, in an old browser', { origin: 'null', 'sec-fetch-site': '' }],
  [
    'the same name on another port, in an old browser',
    { origin: 'https://app.example.com:8443', 'sec-fetch-site': '' },
  ],
  ['a name that begins alike', { origin: 'https://app.example.com.evil.example', 'sec-fetch-site': '' }],
])('S11: a request of %s is refused', async (_, headers) => {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop, { policy: { origins: ['https://listed.example'] } }));
  const request = pageRequest('cancel', { productId: 'free' }, { headers });
  if (headers['sec-fetch-site'] === '') request.headers.delete('sec-fetch-site');
  const refused = await read(await handler(request));
  expect(refused.body).toMatchObject({ status: 403, code: 'forbidden_origin' });
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  expect(refused.headers.get('vary')).toBe('Origin');
  expect(shop.upstream).toEqual([]);
});

test.each([
  ['the page itself', {}],
  [
    'the page, behind a proxy that renames the server',
    { origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' },
  ],
  [
    'the page behind a proxy, in an old browser',
    { origin: 'https://shop.example', 'sec-fetch-site': '', 'x-forwarded-host': 'shop.example' },
  ],
  ['a listed origin', { origin: 'https://listed.example', 'sec-fetch-site': 'cross-site' }],
  ['a program without an origin', { origin: '', 'sec-fetch-site': '' }],
])('S11: a request of %s passes', async (_, headers) => {
  const handler = createHandler(optionsFor(openShop(), { policy: { origins: ['https://listed.example'] } }));
  const request = pageRequest('customer', {}, { headers });
  for (const [name, value] of Object.entries(headers)) if (value === '') request.headers.delete(name);
  expect((await handler(request)).status).toBe(200);
});

test('S16: a body is read up to 64 KiB and no byte further, whatever its headers say', async () => {
  const shop = openShop();
  let pulled = 0;
  // A hundred times the limit, and not endless, so that a missing limit fails and does not fill the machine.
  const huge = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new TextEncoder().encode(' '.repeat(16_384)));
      if (pulled === 400) controller.close();
    },
  });
  const request = new Request(`${site}/api/autumn/attach`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': '2' },
    body: huge,
    duplex: 'half',
  } as RequestInit);
  const handler = createHandler(optionsFor(shop));
  expect((await handler(request)).status).toBe(413);
  expect(pulled).toBeLessThan(10);
  expect(shop.upstream).toEqual([]);
});

test('S16: deep nesting is refused', async () => {
  const ask = browserOn(openShop());
  const deep = `{"productId":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
  expect((await ask('attach', deep)).body).toMatchObject({ status: 400, code: 'invalid_json' });
});

test('S16: the requests of one customer are limited, and those of the next are not', async () => {
  const ask = browserOn(openShop(), { rateLimit: { burst: 3, perSecond: 0.001 } });
  const statuses = [];
  for (let index = 0; index < 4; index++) statuses.push((await ask('check', { featureId: 'words' })).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const refused = await ask('customer');
  expect(refused.body.code).toBe('rate_limit_exceeded');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('customer', {}, { user: 'bob' })).status).toBe(200);
});

test('S17: what cannot be read is the fault of the request, and says which field', async () => {
  const ask = browserOn(openShop());
  // Where everything may be left out, what cannot be read must not pass for nothing at all.
  for (const route of ['attach', 'customer']) {
    for (const body of ['{', 'undefined', '{"a":1}{', '\u0000'])
      expect((await ask(route, body)).body, body).toMatchObject({ status: 400, code: 'invalid_json' });
  }
  expect((await ask('attach', {})).body).toMatchObject({
    status: 400,
    code: 'invalid_params',
    message: expect.stringMatching(/^productId: /),
  });
  expect((await ask('attach', { productId: 7 })).body.message).toMatch(/^productId: /);
  const nested = { productId: 'topup', options: [{ featureId: 'words', quantity: 1, price: 0 }] };
  expect((await ask('attach', nested)).body.message).toBe('Unknown field: options.0.price.');
  for (const body of ['[]', 'null', '"x"', '3']) {
    expect((await ask('attach', body)).body, body).toMatchObject({ status: 400, code: 'invalid_params' });
  }
});
