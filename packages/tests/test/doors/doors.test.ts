import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { doors } from './doors.ts';
import type { Listening } from './listen.ts';
import { openUpstream, type Upstream } from './upstream.ts';

let upstream: Upstream;
beforeAll(async () => {
  upstream = await openUpstream();
});
afterAll(() => upstream.close());

/** The same sentences for every door, on its real framework and a real socket. */
describe.each(Object.entries(doors))('%s', (name, { open, basePath = '/api/autumn', bodyReader }) => {
  let app: Listening;
  beforeEach(() => upstream.enter());
  beforeAll(async () => {
    upstream.enter();
    app = await open(upstream);
  });
  afterAll(() => app?.close());

  const isNext = name.startsWith('Next');

  /** What a page of this very app sends. */
  const send = (route: string, { headers, ...init }: RequestInit = {}): Promise<Response> =>
    fetch(`${app.origin}${basePath}/${route}`, {
      method: 'POST',
      body: init.method && init.method !== 'POST' ? null : '{}',
      headers: {
        'content-type': 'application/json',
        cookie: 'theme=dark; session=ada',
        origin: app.origin,
        ...headers,
      },
      ...init,
    });

  async function ask(route: string, init?: RequestInit) {
    const response = await send(route, init);
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  test('shows a customer to whom the cookie names, for this answer alone', async () => {
    const { status, headers, body } = await ask('customer');
    expect([status, body]).toEqual([200, expect.objectContaining({ id: 'ada', email: 'ada@example.com' })]);
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('asks nobody to sign in to see products, and everybody to see a customer', async () => {
    expect((await ask('products', { headers: { cookie: '' } })).status).toBe(200);
    const { status, headers, body } = await ask('customer', { headers: { cookie: 'theme=dark' } });
    expect([status, body.code]).toEqual([401, 'signed_out']);
    expect(body.requestId).toBe(headers.get('x-request-id'));
  });

  test('buys, and returns to the page', async () => {
    const intent = { productId: 'pro', successUrl: '/done?x=1' };
    const { body } = await ask('attach', { body: JSON.stringify(intent) });
    expect(body).toMatchObject({ code: 'checkout_created', checkoutUrl: expect.stringContaining('/checkout/') });
    expect(upstream.purchases.at(-1)).toMatchObject({ customer_id: 'ada', success_url: `${app.origin}/done?x=1` });
  });

  test('reads a body that comes in pieces, and one that is not there', async () => {
    const pieces = new Blob(['{"featureId":', '"words"}']).stream();
    const { status, body } = await ask('check', { body: pieces, duplex: 'half' } as RequestInit);
    expect([status, body.allowed]).toEqual([200, true]);
    expect((await ask('products', { body: null })).status).toBe(200);
  });

  test('takes POST alone, and says so', async () => {
    const get = await send('customer', { method: 'GET' });
    expect([get.status, get.headers.get('allow'), (await get.json()).code]).toEqual([
      405,
      'POST, OPTIONS',
      'method_not_allowed',
    ]);
    const head = await send('customer', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([405, '']);
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await send('customer', { method })).status).toBe(405);
    const options = await send('customer', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
    expect(options.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('lets a listed origin read the answers, good and bad, and no other', async () => {
    const from = { origin: 'https://web.example.com', 'sec-fetch-site': 'cross-site' };
    const cors = {
      'access-control-allow-origin': 'https://web.example.com',
      'access-control-allow-credentials': 'true',
    };
    const preflight = await send('customer', { method: 'OPTIONS', headers: from });
    expect(Object.fromEntries(preflight.headers)).toMatchObject({ ...cors, 'access-control-allow-methods': 'POST' });
    expect(Object.fromEntries((await ask('customer', { headers: from })).headers)).toMatchObject(cors);
    const refused = await ask('customer', { headers: { ...from, cookie: '' } });
    expect([refused.status, Object.fromEntries(refused.headers)]).toEqual([401, expect.objectContaining(cors)]);
    const foreign = await ask('customer', { headers: { ...from, origin: 'https://evil.example' } });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'forbidden_origin']);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('knows no other route, and leaves the rest of the app alone', async () => {
    for (const route of ['setUsage', 'constructor', 'customer/x', '%63ustomer']) {
      const { status, body } = await ask(route);
      expect([route, status, body.code]).toEqual([route, 404, 'not_found']);
    }
    const elsewhere = await fetch(`${app.origin}${isNext ? '/shop' : ''}/elsewhere`);
    expect([elsewhere.status, await elsewhere.text()]).toEqual([200, 'elsewhere']);
    expect((await fetch(`${app.origin}/nowhere`)).status).toBe(404);
  });

  test('refuses what is no JSON', async () => {
    const broken = await send('check', { body: '{"featureId"' });
    expect(broken.status).toBe(400);
    if (bodyReader === 'handler') expect((await broken.json()).code).toBe('invalid_json');
    const text = await ask('check', { headers: { 'content-type': 'text/plain' } });
    expect([text.status, text.body.code]).toEqual([415, 'unsupported_media_type']);
  });

  test('refuses a body that is too large, also when its length is not told, and goes on', async () => {
    const large = JSON.stringify({ productId: 'x'.repeat(70_000) });
    expect((await ask('attach', { body: large })).body).toMatchObject({ status: 413, code: 'body_too_large' });
    const stream = new Blob([large]).stream();
    expect((await ask('attach', { body: stream, duplex: 'half' } as RequestInit)).status).toBe(413);
    expect((await ask('customer')).status).toBe(200);
  });

  // A parser in front waits as long as it likes, before the handler is asked at all.
  if (bodyReader === 'handler') {
    test('does not wait for ever for a body', async () => {
      const answer = await sendHalf(`${app.origin}${basePath}/check`);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('request_timeout');
    });
  }

  test('an identify that fails or hangs is a 500 without a word of it, and nobody else’s problem', async () => {
    const [broken, stuck] = await Promise.all(
      ['broken', 'stuck'].map((session) => ask('customer', { headers: { cookie: `session=${session}` } })),
    );
    const told = { code: 'internal_error', status: 500, message: expect.any(String), requestId: expect.any(String) };
    expect([broken?.body, stuck?.body]).toEqual([told, told]);
    expect(JSON.stringify(broken?.body)).not.toMatch(/hunter2|password|database/);
    expect((await ask('customer')).status).toBe(200);
  });

  test('a client that goes away ends the call of Autumn', async () => {
    const customerId = `hang${Object.keys(doors).indexOf(name)}`;
    const client = new AbortController();
    const answer = send('customer', { headers: { cookie: `session=${customerId}` }, signal: client.signal });
    await Promise.race([upstream.arrived(customerId), answer]);
    client.abort();
    await expect(answer).rejects.toThrow();
    await upstream.left(customerId);
  });
});

/** Promises a body and sends half of it; resolves with what the server says to that. */
async function sendHalf(address: string): Promise<string> {
  const { hostname, port, pathname } = new URL(address);
  const socket = connect(Number(port), hostname);
  const head = ['Host: app', 'Content-Type: application/json', 'Content-Length: 21', 'Connection: close'];
  socket.write(`POST ${pathname} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n{"featureId"`);
  let received = '';
  for await (const chunk of socket) received += chunk;
  return received;
}
