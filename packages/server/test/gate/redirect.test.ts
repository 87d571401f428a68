import { expect, test } from 'vitest';
import { readAllowedRedirect, readRedirect } from '../../src/gate/redirect.ts';

const homes = ['https://app.example.com', 'http://10.0.0.7:3000'];
const allowed = [
  { origin: 'https://other.example', path: '' },
  { origin: 'https://prefix.example', path: '/app' },
];

test.each([
  ['https://other.example', 'https://other.example', ''],
  ['https://other.example/', 'https://other.example', ''],
  ['http://other.example:8080/a/b/', 'http://other.example:8080', '/a/b'],
  ['https://other.example/a//', 'https://other.example', '/a/'],
])('the entry %s allows what is under %s%s', (entry, origin, path) => {
  expect(readAllowedRedirect(entry)).toStrictEqual({ origin, path });
});

test.each([
  ['/app'],
  ['app.example.com'],
  ['ftp://other.example'],
  ['xhttps://other.example'],
  ['httpsx://other.example'],
  ['javascript:alert(1)'],
  ['https://user@other.example'],
  ['https://:secret@other.example'],
  ['https://other.example/?a=1'],
  ['https://other.example/#a'],
])('the entry %s is none', (entry) => {
  expect(readAllowedRedirect(entry)).toBeUndefined();
});

test.each([
  ['/', 'https://app.example.com/'],
  ['/done?a=1#b', 'https://app.example.com/done?a=1#b'],
  ['https://app.example.com/done', 'https://app.example.com/done'],
  ['HTTPS://APP.example.com:443/done', 'https://app.example.com/done'],
  ['http://10.0.0.7:3000/done', 'http://10.0.0.7:3000/done'],
  ['https://other.example/any/%2fwhere', 'https://other.example/any/%2fwhere'],
  ['https://prefix.example/app', 'https://prefix.example/app'],
  ['https://prefix.example/app/done', 'https://prefix.example/app/done'],
  ['https://prefix.example/app?a=%2f', 'https://prefix.example/app?a=%2f'],
])('%s leads back to %s', (text, url) => {
  expect(readRedirect(text, homes, allowed)).toBe(url);
});

test.each([
  [''],
  ['done'],
  ['//evil.example'],
  ['/\\evil.example'],
  ['https:///app.example.com'],
  ['https://\\app.example.com'],
  ['https:/app.example.com/'],
  ['x/done'],
  ['x https://app.example.com'],
  ['/do ne'],
  ['/done\\'],
  ['/do\tne'],
  ['/done\u0000'],
  ['/done\u0085'],
  ['/done\n'],
  ['https://user@app.example.com/'],
  ['https://:secret@app.example.com/'],
  ['https://[::1'],
  ['https://evil.example/'],
  ['http://other.example/'],
  ['https://prefix.example/'],
  ['https://prefix.example/application'],
  ['https://prefix.example/admin/app/'],
  ['https://prefix.example/app/..%2fadmin'],
  ['https://prefix.example/app/..%2Fadmin'],
  ['https://prefix.example/app/..%5cadmin'],
  ['https://evil.example/app'],
])('%j leads nowhere', (text) => {
  const message = 'The return URL is not allowed: use a path, or list its origin in policy.redirects.';
  expect(() => readRedirect(text, homes, allowed)).toThrow(
    expect.objectContaining({ code: 'redirect_not_allowed', message }),
  );
});

test('a server without an address of its own resolves paths against the first entry, and without one refuses them', () => {
  expect(readRedirect('/done', [], allowed)).toBe('https://other.example/done');
  expect(() => readRedirect('/done', [], [])).toThrow(expect.objectContaining({ code: 'redirect_not_allowed' }));
});
