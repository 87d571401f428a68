import { inspect } from 'node:util';
import { Autumn, AutumnError } from '@autumn/core';
import { createSandbox } from '@autumn/sandbox';
import { createHandler } from '@autumn/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const secretKey = 'am_sk_test_never_to_be_seen';
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => {
      printed.push(values.map((value) => inspect(value, { depth: 10, showHidden: true })).join(' '));
    });
  }
});
afterEach(() => vi.restoreAllMocks());

type Send = (request: Request) => Promise<Response>;

/** Failures of every kind; each of them sees the request with the key in it. */
const failures: Record<string, Send> = {
  'a connection that breaks': (request) =>
    Promise.reject(Object.assign(new Error(`broke ${request.url}`), { request })),
  'an answer that echoes the request': async (request) =>
    Response.json({ message: 'No', code: 'nope', headers: Object.fromEntries(request.headers) }, { status: 400 }),
  'a refused key': async (request) =>
    Response.json({ message: `Invalid key ${request.headers.get('authorization')}` }, { status: 401 }),
  'an HTML page': async () =>
    new Response('<html>502</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
  'a plain-text 429': async () => new Response('Too many requests', { status: 429 }),
  'an unusable answer': async () => Response.json([]),
  'a time-out': (request) =>
    new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason))),
};

test.each(Object.entries(failures))('after %s the key is in no error, hook or log of the client', async (_, fetch) => {
  const seen: unknown[] = [];
  const note = (info: unknown) => seen.push(info);
  const hooks = { onRequest: note, onResponse: note, onRetry: note };
  const autumn = new Autumn({ secretKey, fetch, maxRetries: 1, timeoutMs: 50, deadlineMs: 2_000, ...hooks });
  for (const call of [
    () => autumn.check({ customerId: 'c', featureId: 'f' }),
    () => autumn.attach({ customerId: 'c', productId: 'p' }),
    () => autumn.customers.get({ customerId: 'c' }),
  ]) {
    const error = await call().catch((caught: unknown) => caught);
    expect(AutumnError.is(error)).toBe(true);
    console.error(error);
    seen.push(error, JSON.stringify(error), String(error), (error as Error).stack);
  }
  expect(inspect(seen, { depth: 10, showHidden: true })).not.toContain(secretKey);
  expect(printed.join('\n')).not.toContain(secretKey);
});

test.each(Object.entries(failures))('after %s the key is in no answer and no log of the handler', async (_, fetch) => {
  const reported: unknown[] = [];
  const handle = createHandler<Request>({
    secretKey,
    fetch,
    deadlineMs: { reads: 300, purchases: 300 },
    identify: () => ({ customerId: 'c' }),
    onError: (...report) => reported.push(...report),
  });
  for (const [route, body] of Object.entries({
    customer: {},
    bootstrap: {},
    check: { featureId: 'f' },
    attach: { productId: 'p' },
  })) {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const request = new Request(`http://app.test/api/autumn/${route}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const answer = await handle(request);
    reported.push(await answer.text(), [...answer.headers]);
  }
  expect(inspect(reported, { depth: 10, showHidden: true })).not.toContain(secretKey);
  expect(printed.join('\n')).not.toContain(secretKey);
});

test('the sandbox never shows its key to somebody who does not have it', async () => {
  const sandbox = createSandbox({ key: secretKey });
  const answer = await sandbox.fetch(
    new Request('http://sandbox.test/v1/customers/c', { headers: { authorization: 'Bearer am_sk_test_other' } }),
  );
  expect(answer.status).toBe(401);
  expect(await answer.text()).not.toContain(secretKey);
});
