import { expect, test } from 'vitest';
import { findRoute, guard } from '../../src/guard/guard.ts';
import { checkOrigin } from '../../src/guard/origin.ts';
import { siteOrigin } from '../../src/guard/site-origin.ts';
import { readSettings } from '../../src/settings.ts';

const settings = readSettings({ identify: () => null, policy: { origins: ['https://listed.example'] } });
const json = { 'content-type': 'application/json' };

const request = (headers: Record<string, string> = {}, path = '/api/autumn/check', method = 'POST') =>
  new Request(`http://inner.example:3000${path}`, { method, headers, ...(method === 'POST' && { body: '{"a":1}' }) });

const refused = (code: string, message: string) => expect.objectContaining({ code, message });

test('a request that may be looked at has its route, what was sent, and the page that it is from', async () => {
  const page = { ...json, origin: 'https://app.example.com', 'sec-fetch-site': 'same-origin' };
  expect(await guard(request(page), settings)).toStrictEqual({
    route: 'check',
    body: { a: 1 },
    homes: ['https://app.example.com', 'http://inner.example:3000'],
  });
  const client = { ...json, 'x-forwarded-host': 'app.example.com', 'x-forwarded-proto': 'https' };
  expect((await guard(request(client), settings)).homes).toStrictEqual(['https://app.example.com']);
});

test('what is no route, no POST or a page of strangers is refused in this order, before the body is read', async () => {
  const stranger = { ...json, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const cases = [
    [request(stranger, '/api/autumn/nothing', 'GET'), 'not_found', 'There is no such route.'],
    [request(stranger, '/api/autumn/check', 'GET'), 'method_not_allowed', 'Use POST.'],
    [request(stranger), 'forbidden_origin', 'Pages of this origin may not call: list it in policy.origins.'],
    [request({ 'content-type': 'text/plain' }), 'unsupported_media_type', 'Send application/json.'],
  ] as const;
  for (const [asked, code, message] of cases) {
    await expect(guard(asked, settings)).rejects.toEqual(refused(code, message));
    expect(asked.bodyUsed).toBe(false);
  }
});

test.each([
  ['/api/autumn/check', 'check'],
  ['/api/autumn/check?x=1', 'check'],
  ['/api/autumn/check/', undefined],
  ['/api/autumn/constructor', undefined],
  ['/api/autumn/', undefined],
  ['/api/autumn', undefined],
  ['/other/prefix/check', undefined],
  ['/api/autumnXcheck', undefined],
  ['/API/AUTUMN/check', undefined],
])('the path %s leads to the route %s', (path, route) => {
  expect(findRoute(request({}, path), '/api/autumn')).toBe(route);
});

const allowed = new Set(['https://listed.example']);

test.each<[string, Record<string, string>, string | undefined]>([
  ['a client that is no browser', {}, undefined],
  ['a page of this site, as the browser says', { 'sec-fetch-site': 'same-origin' }, undefined],
  ['somebody who typed the address', { 'sec-fetch-site': 'none' }, undefined],
  ['a page of this site', { 'sec-fetch-site': 'same-origin', origin: 'https://a.example' }, 'https://a.example'],
  ['a listed page', { 'sec-fetch-site': 'cross-site', origin: 'https://listed.example' }, 'https://listed.example'],
  ['a listed page in an old browser', { origin: 'https://listed.example' }, 'https://listed.example'],
  ['a page of the URL’s host', { origin: 'http://inner.example:3000' }, 'http://inner.example:3000'],
  ['a page of the host header', { origin: 'https://b.example', host: 'b.example' }, 'https://b.example'],
  [
    'a page of the host that the first proxy was asked for',
    { origin: 'https://c.example', 'x-forwarded-host': ' c.example , inner' },
    'https://c.example',
  ],
  ['a page that has no origin of its own', { 'sec-fetch-site': 'same-origin', origin: 'null' }, undefined],
])('%s may call', (_, headers, page) => {
  expect(checkOrigin(request(headers), allowed)).toBe(page);
});

test.each<[string, Record<string, string>]>([
  ['of a sister of the site', { 'sec-fetch-site': 'same-site' }],
  ['of another site', { 'sec-fetch-site': 'cross-site' }],
  [
    'of another site that calls itself by our name',
    { 'sec-fetch-site': 'cross-site', origin: 'http://inner.example:3000' },
  ],
  ['with a word of tomorrow', { 'sec-fetch-site': '' }],
  ['of another site, in an old browser', { origin: 'https://evil.example' }],
  ['without an origin, in an old browser', { origin: 'null' }],
  [
    'of a host that only a later proxy was asked for',
    { origin: 'https://c.example', 'x-forwarded-host': 'a.example, c.example' },
  ],
  ['on another port', { origin: 'http://inner.example:3001' }],
])('a page %s may not call', (_, headers) => {
  expect(() => checkOrigin(request(headers), allowed)).toThrow(expect.objectContaining({ code: 'forbidden_origin' }));
});

const inner = 'http://inner.example:3000';

test.each<[Record<string, string>, string]>([
  [{}, inner],
  [{ 'x-forwarded-proto': 'https' }, 'https://inner.example:3000'],
  [{ 'x-forwarded-host': 'a.example' }, 'http://a.example'],
  [{ 'x-forwarded-host': ' A.example:443 , b.example', 'x-forwarded-proto': ' https ,http' }, 'https://a.example'],
  [{ 'x-forwarded-host': ' , b.example' }, inner],
  [{ 'x-forwarded-host': 'a.example/evil' }, inner],
  [{ 'x-forwarded-host': 'a.example?x' }, inner],
  [{ 'x-forwarded-host': 'a.example#x' }, inner],
  [{ 'x-forwarded-host': 'me@a.example' }, inner],
  [{ 'x-forwarded-host': 'a.example\\x' }, inner],
  [{ 'x-forwarded-host': 'a.example:port' }, inner],
  [{ 'x-forwarded-proto': 'ftp' }, inner],
  [{ 'x-forwarded-proto': 'xhttps' }, inner],
  [{ 'x-forwarded-proto': 'httpss' }, inner],
])('behind proxies that say %j, the site is %s', (headers, origin) => {
  expect(siteOrigin(request(headers))).toBe(origin);
});
