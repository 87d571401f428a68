import { afterEach, describe, expect, test } from 'vitest';
import { read } from './support/ask.ts';
import { type Changes, doors, type OpenDoor } from './support/doors.ts';
import { openShop, type Shop } from './support/shop.ts';

let door: OpenDoor | undefined;
afterEach(() => door?.close());

/** The same sentences for every door. */
describe.each(Object.entries(doors))('%s', (_, open) => {
  async function visit(changes?: Changes, shop: Shop = openShop()) {
    const app = await open(shop, changes);
    door = app;
    const send = (route: string, init: RequestInit = {}) =>
      app.fetch(
        new Request(`${app.origin}/api/autumn/${route}`, {
          method: 'POST',
          body: '{}',
          ...init,
          headers: { 'content-type': 'application/json', 'x-user': 'ada', origin: app.origin, ...init.headers },
        }),
      );
    return { app, shop, send, ask: async (route: string, init?: RequestInit) => read(await send(route, init)) };
  }

  test('shows a customer to the person who is signed in', async () => {
    const { ask } = await visit();
    const { status, headers, body } = await ask('customer');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: 'ada', email: 'ada@example.com', source: 'live' });
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toBeTruthy();
  });

  test('buys, with the page as the place to return to', async () => {
    const { app, ask, shop } = await visit();
    const { body } = await ask('attach', { body: JSON.stringify({ productId: 'pro', successUrl: '/done?x=1' }) });
    expect(body).toMatchObject({ code: 'checkout_created', checkoutUrl: expect.stringContaining('/checkout/') });
    expect(shop.sent('/v1/attach')?.body).toMatchObject({ customer_id: 'ada', success_url: `${app.origin}/done?x=1` });
  });

  test('asks nobody to sign in to see products, and everybody to see a customer', async () => {
    const { app } = await visit();
    const anonymous = (route: string) =>
      app.fetch(
        new Request(`${app.origin}/api/autumn/${route}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        }),
      );
    expect((await anonymous('products')).status).toBe(200);
    const { status, body } = await read(await anonymous('customer'));
    expect(status).toBe(401);
    expect(body).toEqual({
      message: expect.any(String),
      code: 'signed_out',
      status: 401,
      requestId: expect.any(String),
    });
  });

  test('answers an empty body as an empty object', async () => {
    const { ask } = await visit();
    expect((await ask('products', { body: '' })).status).toBe(200);
  });

  test('knows no other route, and nothing outside its path', async () => {
    const { app, ask } = await visit();
    for (const route of ['setUsage', 'constructor', 'customer/', 'customer/x', '../autumn/nothing', '%63ustomer']) {
      expect((await ask(route)).status, route).toBe(404);
    }
    const elsewhere = new Request(`${app.origin}/api/customer`, { method: 'POST', body: '{}' });
    expect((await app.fetch(elsewhere)).status).toBe(404);
  });

  test('takes POST alone, and says so', async () => {
    const { send } = await visit();
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
      const response = await send('customer', {
        method,
        ...(method === 'PUT' || method === 'DELETE' ? {} : { body: null }),
      });
      expect(response.status, method).toBe(405);
      expect(response.headers.get('allow')).toBe('POST, OPTIONS');
      if (method === 'HEAD') expect(await response.text()).toBe('');
    }
    const options = await send('customer', { method: 'OPTIONS', body: null });
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('POST, OPTIONS');
    expect(options.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('lets a listed origin in, with its cookies', async () => {
    const { send } = await visit({ policy: { origins: ['https://web.example.com'] } });
    const from = { origin: 'https://web.example.com', 'sec-fetch-site': 'cross-site' };
    const preflight = await send('customer', {
      method: 'OPTIONS',
      body: null,
      headers: { ...from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': 'https://web.example.com',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization',
      vary: 'Origin',
    });
    const answer = await send('customer', { headers: from });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://web.example.com');
  });

  test('refuses what is no JSON, in type or in fact', async () => {
    const { ask, shop } = await visit();
    expect(
      (await ask('attach', { body: '{"productId"', headers: { 'content-type': 'application/json' } })).body,
    ).toMatchObject({
      status: 400,
      code: 'invalid_json',
    });
    expect((await ask('attach', { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect(shop.upstream).toEqual([]);
  });

  test('refuses a body that is too large, also when its length is not told', async () => {
    const { ask } = await visit();
    const large = JSON.stringify({ productId: 'x'.repeat(70_000) });
    expect((await ask('attach', { body: large })).body).toMatchObject({ status: 413, code: 'body_too_large' });
    const stream = new Blob([large]).stream();
    expect((await ask('attach', { body: stream, duplex: 'half' } as RequestInit)).status).toBe(413);
    // And goes on working afterwards.
    expect((await ask('customer')).status).toBe(200);
  });

  test('answers in time when Autumn does not, without its words', async () => {
    const stalled = openShop();
    const hang = (request: Request) =>
      new Promise<Response>((_, reject) =>
        request.signal.addEventListener('abort', () => reject(request.signal.reason)),
      );
    const { ask } = await visit({ deadlineMs: { reads: 100 }, fetch: hang }, stalled);
    expect((await ask('customer')).body).toMatchObject({ status: 504, code: 'autumn_unavailable' });
  });
});
