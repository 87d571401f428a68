import { expect, test } from 'vitest';
import { createHandler } from '../src/index.ts';
import { openShop, optionsFor } from './support/shop.ts';

/** Asks for a payment page the way a client without `Origin` does, through a proxy that ends TLS. */
async function returnPathFor(headers: Record<string, string>, url = 'http://10.0.0.7:3000'): Promise<unknown> {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop));
  await handler(
    new Request(`${url}/api/autumn/attach`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-user': 'ada', ...headers },
      body: JSON.stringify({ productId: 'pro', successUrl: '/done' }),
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
});
