import { expect, test } from 'vitest';
import { createCaller, createHandler } from '../src/index.ts';
import { openShop, optionsFor } from './support/shop.ts';

/** Asks for a payment page the way a client without `Origin` does, through a proxy that ends TLS. */
async function returnPathFor(headers: Record<string, string>, successUrl = '/done'): Promise<unknown> {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop));
  await handler(
    new Request('http://10.0.0.7:3000/api/autumn/attach', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-user': 'ada', ...headers },
      body: JSON.stringify({ productId: 'pro', successUrl }),
    }),
  );
  return shop.sent('/v1/attach')?.body.success_url;
}

test.each([
  ['nothing', {}, 'http://10.0.0.7:3000/done'],
  ['both', { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'app.example.com' }, 'https://app.example.com/done'],
  ['the scheme alone', { 'x-forwarded-proto': 'https' }, 'https://10.0.0.7:3000/done'],
  [
    'a chain of proxies',
    { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'app.example.com, inner' },
    'https://app.example.com/done',
  ],
  [
    'what is no host',
    { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'a@evil.example/x' },
    'http://10.0.0.7:3000/done',
  ],
  ['what is no scheme', { 'x-forwarded-proto': 'javascript' }, 'http://10.0.0.7:3000/done'],
])('a proxy that says %s: return paths lead to where the browser is', async (_, headers, expected) => {
  expect(await returnPathFor(headers)).toBe(expected);
});

test('the page’s own origin has the last word', async () => {
  const headers = {
    origin: 'https://app.example.com',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-host': 'cdn.example.com',
  };
  expect(await returnPathFor(headers)).toBe('https://app.example.com/done');
  expect(await returnPathFor(headers, 'https://cdn.example.com/done')).toBeUndefined();
});

test('a loader behind a proxy sends people back to where the browser is, too', async () => {
  const shop = openShop();
  const headers = { 'x-user': 'ada', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'app.example.com' };
  const caller = createCaller(optionsFor(shop))(new Request('http://10.0.0.7:3000/plans', { headers }));
  await caller.attach({ productId: 'pro', successUrl: '/done' });
  expect(shop.sent('/v1/attach')?.body.success_url).toBe('https://app.example.com/done');
});
