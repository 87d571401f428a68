import { gzipSync } from 'node:zlib';
import { createSandbox, defineCatalog } from '@autumn/sandbox';
import { autumnHandler } from '@autumn/server/express';
import express from 'express';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../doors/listen.ts';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [
    { id: 'free', name: 'Free', isDefault: true, items: [{ featureId: 'words', includedUsage: 5 }] },
    { id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' }, { featureId: 'words' }] },
  ],
});

const upstream: string[] = [];
let app: Listening;
beforeAll(async () => {
  const sandbox = createSandbox({ catalog });
  const handler = autumnHandler({
    secretKey: sandbox.key,
    baseUrl: 'http://sandbox.test/v1',
    fetch: (request: Request) => {
      upstream.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
    identify: () => ({ customerId: 'ada' }),
    policy: { products: ['free'] },
    logger: false,
  });
  // Takes whatever comes for JSON, which an app may well do; the next two take what is left.
  const greedy = express.json({ type: ['application/json', 'text/plain'] });
  app = await listen(
    express().use(greedy, express.urlencoded({ extended: true }), express.text({ type: '*/*' }), handler),
  );
});
afterAll(() => app?.close());
afterEach(() => upstream.splice(0));

async function send(body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) {
  const sent = { 'content-type': 'application/json', ...headers };
  const { status } = await fetch(`${app.origin}/api/autumn/attach`, { method: 'POST', headers: sent, body });
  return status;
}

test.each([
  ['text that was taken for JSON', '{"productId":"free"}', 'text/plain', 415],
  [
    'a form that became an object',
    'productId=free&options[0][featureId]=words',
    'application/x-www-form-urlencoded',
    415,
  ],
  ['a text of another type', '{"productId":"free"}', 'application/jsonp', 415],
  ['a key that reaches a prototype', '{"productId":"free","__proto__":{"price":0}}', 'application/json', 400],
  ['a key that reaches it deeper down', '{"productId":"free","options":[{"constructor":1}]}', 'application/json', 400],
  ['a list', '[{"productId":"free"}]', 'application/json', 400],
  ['nine levels', `{"productId":${'['.repeat(9)}${']'.repeat(9)}}`, 'application/json', 400],
  ['a field that is none', '{"productId":"free","price":0}', 'application/json', 400],
  ['80 kB', `{"productId":"${'x'.repeat(80_000)}"}`, 'application/json', 413],
  // The parser keeps the last; it is the one that the policy is asked about.
  ['a key given twice', '{"productId":"free","productId":"pro"}', 'application/json', 403],
])('T26 %s is refused although a body parser has read it before', async (_, body, type, status) => {
  expect(await send(body, { 'content-type': type })).toBe(status);
  expect(upstream).toEqual([]);
});

test('T26 what a parser has unpacked is measured as it is then', async () => {
  const packed = (text: string) => send(new Uint8Array(gzipSync(text)), { 'content-encoding': 'gzip' });
  expect(await packed(`{"productId":"${'x'.repeat(80_000)}"}`)).toBe(413);
  expect(await packed(`{"productId":"${'x'.repeat(10_000_000)}"}`)).toBe(413);
  expect(upstream).toEqual([]);
  expect(await packed('{"productId":"free"}')).not.toBe(413);
  expect(upstream).toContain('/v1/attach');
});
