import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Served, serve } from '../src/index.ts';

const sandbox = createSandbox();
let served: Served;
beforeAll(async () => {
  served = await serve({ sandbox, port: 0 });
});
afterAll(() => served.close());

const headers = { authorization: 'Bearer am_sk_test_sandbox', 'content-type': 'application/json' };

/** `fetch` does not let one choose the Host header, and tidies the path. */
const statusUnder = (host: string, path: string, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(served.url, { path, method, headers: { ...headers, host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('the API answers over a real socket', async () => {
  const response = await fetch(`${served.url}/v1/customers`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ id: 'é' }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'invalid_inputs', message: expect.stringContaining('é') });
});

test.each(['127.0.0.1', 'localhost:4242', '[::1]:4242', 'app.localhost'])('pages answer under %s', async (host) => {
  expect(await statusUnder(host, '/')).toBe(200);
});

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
  'pages and control routes refuse %s, which may be another site’s name for this machine',
  async (host) => {
    expect(await statusUnder(host, '/')).toBe(403);
    expect(await statusUnder(host, '/sandbox/state')).toBe(403);
    expect(await statusUnder(host, '/checkout/x/complete', 'POST')).toBe(403);
  },
);

test.each(['/v1/..', '/v1/../sandbox/state', '/v1/%2e%2e/sandbox/state', '/v1\\..\\sandbox/state'])(
  'a path that only begins like one of the API does not get round that: %s',
  async (path) => {
    expect(await statusUnder('evil.example', path)).toBe(403);
  },
);

test('an address that is none is the asker\u2019s mistake', async () => {
  expect(await statusUnder('127.0.0.1', '//')).toBe(400);
});

test('a preflight gets no CORS headers', async () => {
  const response = await fetch(`${served.url}/v1/products`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example' },
  });
  expect(response.headers.has('access-control-allow-origin')).toBe(false);
});

test('a dropped connection is one for the client too', async () => {
  sandbox.addFault({ when: 'before', drop: true, times: 1 });
  await expect(fetch(`${served.url}/v1/products`, { headers })).rejects.toThrow('fetch failed');
  expect((await fetch(`${served.url}/v1/products`, { headers })).status).toBe(200);
});

test('a body beyond all reason is refused', async () => {
  const response = await fetch(`${served.url}/v1/customers`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(5 * 1024 * 1024),
  });
  expect(response.status).toBe(413);
});

test('a taken port is an error with its code', async () => {
  const port = Number(new URL(served.url).port);
  await expect(serve({ sandbox, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
