import { afterEach, expect, test, vi } from 'vitest';
import { Autumn, type AutumnOptions } from '../src/index.ts';
import { failure } from './support/against.ts';

afterEach(() => vi.unstubAllEnvs());

/** Where a call goes and with which key, or the error that stops it. */
async function sentBy(options: AutumnOptions) {
  const seen: { url: string; key: string | null }[] = [];
  const autumn = new Autumn({
    ...options,
    fetch: (request) => {
      seen.push({ url: request.url, key: request.headers.get('authorization') });
      return Promise.resolve(Response.json({ list: [] }));
    },
  });
  await autumn.products.list();
  return seen[0];
}

test('the key and the address come from the environment when nothing is passed', async () => {
  vi.stubEnv('AUTUMN_SECRET_KEY', 'am_sk_test_environment');
  vi.stubEnv('AUTUMN_BASE_URL', 'http://127.0.0.1:4242/v1');
  expect(await sentBy({})).toEqual({
    url: 'http://127.0.0.1:4242/v1/products',
    key: 'Bearer am_sk_test_environment',
  });
});

test('empty variables of the environment count as unset', async () => {
  vi.stubEnv('AUTUMN_SECRET_KEY', '');
  vi.stubEnv('AUTUMN_BASE_URL', '');
  expect(await sentBy({ secretKey: 'am_sk_test_1' })).toMatchObject({ url: 'https://api.useautumn.com/v1/products' });
  expect(await failure(sentBy({}))).toMatchObject({ kind: 'config', code: 'missing_secret_key' });
});

test('where there is no environment, what is passed is enough', async () => {
  vi.stubGlobal('process', undefined);
  await expect(sentBy({ secretKey: 'am_sk_test_1' })).resolves.toMatchObject({ key: 'Bearer am_sk_test_1' });
});

test('the key may be a function, which is asked for every call', async () => {
  const keys = ['am_sk_test_1', 'am_sk_test_2'];
  const secretKey = () => Promise.resolve(keys.shift() ?? '');
  expect(await sentBy({ secretKey })).toMatchObject({ key: 'Bearer am_sk_test_1' });
  expect(await sentBy({ secretKey })).toMatchObject({ key: 'Bearer am_sk_test_2' });
});

const missing = 'No Autumn secret key. Set AUTUMN_SECRET_KEY, or pass secretKey.';
const odd = 'The Autumn secret key holds a blank, a line break or another odd character.';

test.each<[string, AutumnOptions['secretKey'], string, string]>([
  ['is empty', '', 'missing_secret_key', missing],
  ['is empty, from a function', () => '', 'missing_secret_key', missing],
  ['holds a blank', 'am_sk test', 'invalid_secret_key', odd],
  ['ends with a line break', 'am_sk_test\n', 'invalid_secret_key', odd],
  ['holds an umlaut', 'am_sk_tést', 'invalid_secret_key', odd],
  [
    'cannot be read',
    () => Promise.reject(new Error('vault: am_sk_test_1')),
    'missing_secret_key',
    'The secretKey function failed.',
  ],
])('a key that %s stops the call before it is sent', async (_, secretKey, code, message) => {
  vi.stubEnv('AUTUMN_SECRET_KEY', '');
  expect(await failure(sentBy({ secretKey }))).toMatchObject({ kind: 'config', code, message });
});

test.each([
  ['http://127.0.0.1:4242/v1', 'http://127.0.0.1:4242/v1/products'],
  ['http://127.0.0.1:4242/v1/', 'http://127.0.0.1:4242/v1/products'],
  ['http://127.0.0.1:4242/v1//', 'http://127.0.0.1:4242/v1/products'],
  ['https://proxy.example/autumn//v1', 'https://proxy.example/autumn//v1/products'],
])('a call to baseUrl %s goes to %s', async (baseUrl, url) => {
  expect(await sentBy({ secretKey: 'am_sk_test_1', baseUrl })).toMatchObject({ url });
});

test.each([
  'api.useautumn.com/v1',
  'ftp://api.useautumn.com/v1',
  'https://user@api.useautumn.com/v1',
  'https://api.useautumn.com/v1?x=1',
  'https://api.useautumn.com/v1#x',
])('baseUrl %s is refused when the client is made', (baseUrl) => {
  expect(() => new Autumn({ baseUrl })).toThrow(
    expect.objectContaining({
      kind: 'config',
      code: 'invalid_base_url',
      message: 'baseUrl must be an http(s) URL without credentials, query or fragment.',
    }),
  );
});
