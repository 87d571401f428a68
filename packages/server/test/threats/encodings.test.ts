import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { pageRequest, read } from '../support/ask.ts';
import { openShop, optionsFor } from '../support/shop.ts';

const intent = '{"productId":"free"}';
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

test.each([
  ['gzip', gzipSync(intent)],
  ['deflate', deflateSync(intent)],
  ['br', brotliCompressSync(intent)],
  ['gzip, that would be 50 MB', gzipSync(' '.repeat(50_000_000))],
])('T27 a body in %s is never unpacked', async (coding, bytes) => {
  const shop = openShop();
  const headers = { 'content-encoding': coding.split(',')[0] as string };
  const request = new Request(pageRequest('cancel', '', { headers }), { body: new Uint8Array(bytes) });
  expect((await read(await createHandler(optionsFor(shop))(request))).body).toMatchObject({
    status: 400,
    code: 'invalid_json',
  });
  expect(shop.upstream).toEqual([]);
});

test.each([
  ['UTF-16', utf16(intent), 'utf-16'],
  ['UTF-16 with its mark', utf16(`\ufeff${intent}`), 'utf-16'],
  ['UTF-7 that hides a key', new TextEncoder().encode('{"productId":"free"+ACwAIg-price+ACI-:0}'), 'utf-7'],
])('T27 a body in %s is no JSON, whatever its type says', async (_, bytes, charset) => {
  const shop = openShop();
  const headers = { 'content-type': `application/json; charset=${charset}` };
  const request = new Request(pageRequest('cancel', '', { headers }), { body: bytes });
  expect((await read(await createHandler(optionsFor(shop))(request))).body).toMatchObject({
    status: 400,
    code: 'invalid_json',
  });
  expect(shop.upstream).toEqual([]);
});
