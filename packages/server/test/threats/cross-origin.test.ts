import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { pageRequest, read } from '../support/ask.ts';
import { routeNames, soundIntents } from '../support/intents.ts';
import { openShop, optionsFor } from '../support/shop.ts';

const origins = ['https://listed.example'];

const strangers = [
  'https://evil.example',
  'https://listed.example.evil.example',
  'https://evil-listed.example',
  'https://sub.listed.example',
  'http://listed.example',
  'https://listed.example:8443',
  'https://LISTED.example',
  'https://listed.example/',
  'https://listed.example, https://evil.example',
  'null',
  '*',
];

const preflight = (origin: string, headers: Readonly<Record<string, string>> = {}) =>
  pageRequest(
    'cancel',
    {},
    {
      method: 'OPTIONS',
      headers: {
        origin,
        'sec-fetch-site': 'cross-site',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
        ...headers,
      },
    },
  );

test.each(strangers)(
  'T21 a page of %s is permitted nothing by a preflight, and cannot read an answer',
  async (origin) => {
    const shop = openShop();
    const handler = createHandler(optionsFor(shop, { policy: { origins } }));
    const asked = await handler(preflight(origin, { 'access-control-request-private-network': 'true' }));
    const sent = await handler(pageRequest('customer', {}, { headers: { origin, 'sec-fetch-site': 'cross-site' } }));
    for (const { headers } of [asked, sent]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers.get('vary')).toBe('Origin');
    }
    expect([asked.status, sent.status]).toEqual([204, 403]);
    expect(shop.upstream).toEqual([]);
  },
);

test('T21 a listed origin is permitted to POST, by its own name and never by a star', async () => {
  const handler = createHandler(optionsFor(openShop(), { policy: { origins } }));
  const { headers } = await handler(preflight('https://listed.example', { 'access-control-request-method': 'DELETE' }));
  expect(headers.get('access-control-allow-origin')).toBe('https://listed.example');
  expect(headers.get('access-control-allow-methods')).toBe('POST');
  expect(headers.get('access-control-allow-private-network')).toBeNull();
  expect(headers.get('vary')).toBe('Origin');
});

test('T21 without a list no origin is permitted anything', async () => {
  const handler = createHandler(optionsFor(openShop()));
  const { headers } = await handler(preflight('https://listed.example'));
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test.each(routeNames)('T22 nothing that a page can send to %s without asking first is taken', async (route) => {
  const shop = openShop();
  const handler = createHandler(optionsFor(shop, { policy: { routes: {}, authorize: () => true } }));
  const intent = JSON.stringify(soundIntents[route]);
  const bodies: [string, string][] = [
    ['text/plain', intent],
    ['text/plain;charset=UTF-8', `${intent.slice(0, -1)}${intent === '{}' ? '' : ','}"x":"="}`],
    ['application/x-www-form-urlencoded', `${encodeURIComponent(intent)}=`],
    ['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="body"\r\n\r\n${intent}\r\n--x--`],
  ];
  // An old browser says nothing of where it comes from; a new one says that it is a sister of the site.
  for (const from of [{ 'sec-fetch-site': 'same-site', origin: 'https://blog.example.com' }, {}]) {
    for (const [type, body] of bodies) {
      const request = pageRequest(route, body, { headers: { 'content-type': type, ...from } });
      if (!('origin' in from)) for (const name of ['origin', 'sec-fetch-site']) request.headers.delete(name);
      const { status } = await read(await handler(request));
      expect(status, `${type} ${JSON.stringify(from)}`).toBe('origin' in from ? 403 : 415);
    }
  }
  const { status } = await handler(pageRequest(route, {}, { method: 'GET' }));
  expect(status).toBe(405);
  expect(shop.upstream).toEqual([]);
});
