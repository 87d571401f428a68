import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { browserOn, pageRequest, site } from '../support/ask.ts';
import { openShop, optionsFor } from '../support/shop.ts';

const redirects = ['https://other.example', 'https://prefix.example/app'];

const bad = [
  'https://evil.example',
  'https://evil.example/?https://app.example.com',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\evil',
  '/\t/evil.example',
  '\t//evil.example',
  ' https://app.example.com',
  'https:\n//evil.example',
  'https:/evil.example',
  'https:evil.example',
  'https:\\\\evil.example',
  'https://app.example.com\\@evil.example',
  'https://app.example.com@evil.example/',
  'https://user:pass@app.example.com/',
  'https://app.example.com.evil.example/',
  'https://app.example.com%2eevil.example/',
  'https://app.example.com:443@evil.example/',
  'https://app.example.com\u3002evil.example/',
  'https://app.example.com\uff0fevil.example/',
  'https://\u0430pp.example.com/',
  'https://app.example.com\u00ad.evil.example/',
  '\uff0f\uff0fevil.example',
  '\u2028//evil.example',
  'https://app.example.com./',
  'https://evil.example#@app.example.com/',
  'https://APP.example.com:444/',
  'http://app.example.com/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://app.example.com/1',
  'about:blank',
  '%2f%2fevil.example',
  'https%3A%2F%2Fevil.example',
  'evil.example',
  '?next=1',
  '#x',
  '',
  'https://prefix.example/',
  'https://prefix.example/application',
  'https://prefix.example/app/../admin',
  'https://prefix.example/app/%2e%2e/admin',
  'https://prefix.example/app/..%2fadmin',
  'https://prefix.example/app/..%5cadmin',
  'https://[::1',
];

const good: [string, string][] = [
  ['/', `${site}/`],
  ['/billing?tab=plans#now', `${site}/billing?tab=plans#now`],
  ['/a/../b', `${site}/b`],
  ['/search?q=a%2Fb&next=https://evil.example', `${site}/search?q=a%2Fb&next=https://evil.example`],
  [`${site}/done`, `${site}/done`],
  ['HTTPS://APP.EXAMPLE.COM/done', `${site}/done`],
  ['https://app.example.com:443/done', `${site}/done`],
  // A browser takes invisible characters out of a host; what is sent on holds none any more.
  ['https://app.example\u200b.com\u00ad/done', `${site}/done`],
  ['https://other.example/any/where', 'https://other.example/any/where'],
  ['https://prefix.example/app', 'https://prefix.example/app'],
  ['https://prefix.example/app/in?x=1', 'https://prefix.example/app/in?x=1'],
];

test.each(bad)('S12: %j is no place to return to', async (url) => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: { redirects } });
  for (const [route, intent] of [
    ['attach', { productId: 'pro', successUrl: url }],
    ['checkout', { productId: 'pro', successUrl: url }],
    ['billingPortal', { returnUrl: url }],
    ['setupPayment', { successUrl: url }],
  ] as const) {
    expect((await ask(route, intent)).body, route).toMatchObject({ status: 400, code: 'redirect_not_allowed' });
  }
  expect(shop.upstream).toEqual([]);
});

test.each(good)('S12: %j leads to %j', async (url, to) => {
  const shop = openShop();
  const { status } = await browserOn(shop, { policy: { redirects } })('checkout', {
    productId: 'pro',
    successUrl: url,
  });
  expect(status).toBe(200);
  expect(shop.sent('/v1/checkout')?.body.success_url).toBe(to);
});

test('S12: behind a proxy, a path leads back to the page and not to the inner name', async () => {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop));
  const headers = { origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' };
  await handler(pageRequest('checkout', { productId: 'pro', successUrl: '/done' }, { headers }));
  expect(shop.sent('/v1/checkout')?.body.success_url).toBe('https://shop.example/done');
});

test('S12: whatever is put before or after the host, nothing leads away', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { rateLimit: false });
  const part = fc.constantFrom(
    'https:',
    'http:',
    '//',
    '/',
    '\\',
    '@',
    'evil.example',
    'app.example.com',
    '.',
    '\t',
    '%2f',
    ':',
    '#',
    '?',
    ' ',
    'x',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      shop.upstream.length = 0;
      await ask('billingPortal', { returnUrl: parts.join('') });
      const sent = shop.sent('/v1/customers/ada/billing_portal');
      if (sent) expect(new URL(sent.body.return_url).origin).toBe(site);
    }),
    { numRuns: 400 },
  );
});
