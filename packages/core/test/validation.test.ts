import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Autumn, AutumnError } from '../src/index.ts';

const unreachable = () => Promise.reject(new Error('Nothing may be sent.'));
const autumn = new Autumn({ secretKey: 'am_sk_test_1', fetch: unreachable });

const refused: [string, () => Promise<unknown>, string][] = [
  ['a check of nothing', () => autumn.check({ customerId: 'c' }), 'Pass featureId or productId.'],
  [
    'a check of both',
    () => autumn.check({ customerId: 'c', featureId: 'f', productId: 'p' }),
    'Pass featureId or productId, not both.',
  ],
  ['an event without a feature', () => autumn.track({ customerId: 'c' }), 'Pass featureId or eventName.'],
  [
    'a product named twice',
    () => autumn.attach({ customerId: 'c', productIds: ['a', 'a'] }),
    'productIds must not name a product twice.',
  ],
  ['a customer without id and email', () => autumn.customers.create({ id: null }), 'Pass an email when id is null.'],
  [
    'a range beside a custom one',
    () => autumn.query({ customerId: 'c', featureId: 'f', range: '7d', customRange: { start: 1, end: 2 } }),
    'Pass range or customRange, not both.',
  ],
  [
    'a range that ends before it starts',
    () => autumn.query({ customerId: 'c', featureId: 'f', customRange: { start: 2, end: 1 } }),
    'customRange.start must be before customRange.end.',
  ],
  [
    'an entity without a feature',
    () => autumn.entities.create({ customerId: 'c', id: 'e' }),
    'Pass id and featureId, or entities.',
  ],
  [
    'one entity beside several',
    () => autumn.entities.create({ customerId: 'c', id: 'e', entities: [{ id: 'e', featureId: 'f' }] }),
    'Pass id and featureId, or entities, not both.',
  ],
  [
    'a transfer from nowhere to nowhere',
    () => autumn.entities.transfer({ customerId: 'c', productId: 'p' }),
    'Pass fromEntityId or toEntityId.',
  ],
  [
    'an empty id',
    () => autumn.customers.get({ customerId: '' }),
    'customerId: Too small: expected string to have >=1 characters',
  ],
  ['an id that climbs the path', () => autumn.customers.get({ customerId: '..' }), 'customerId must not be ".."'],
  // @ts-expect-error snake_case is not our spelling, and must not be dropped in silence
  ['a misspelled field', () => autumn.check({ customerId: 'c', feature_id: 'f' }), 'Unrecognized key: "feature_id"'],
  [
    'a value that is no number',
    () => autumn.track({ customerId: 'c', featureId: 'f', value: Number.NaN }),
    'value: Invalid input: expected number, received NaN',
  ],
  [
    'half a customer',
    () => autumn.customers.list({ limit: 10.5 }),
    'limit: Invalid input: expected int, received number',
  ],
  [
    'a page that is too long',
    () => autumn.customers.list({ limit: 101 }),
    'limit: Too big: expected number to be <=100',
  ],
  [
    'a range that nobody knows',
    () => autumn.query({ customerId: 'c', featureId: 'f', range: '8d' as '7d' }),
    'range: Invalid option: expected one of "24h"|"7d"',
  ],
];

test.each(refused)('%s is refused before anything is sent', async (_, call, message) => {
  await expect(call()).rejects.toMatchObject({
    kind: 'validation',
    code: 'invalid_params',
    attempts: 0,
    message: expect.stringContaining(message),
  });
});

test.each(['ftp://api.example', 'not a url', 'https://user:pass@api.example', 'https://api.example?key=1'])(
  'the base URL %s is refused',
  (baseUrl) => {
    expect(() => new Autumn({ baseUrl })).toThrow(
      expect.objectContaining({ kind: 'config', code: 'invalid_base_url' }),
    );
  },
);

test.each([
  ['is missing', ''],
  ['holds a line break', 'am_sk_test_1\nx'],
])('a key that %s is a config error', async (_, secretKey) => {
  const call = new Autumn({ secretKey, fetch: unreachable }).products.list();
  await expect(call).rejects.toMatchObject({ kind: 'config', attempts: 0 });
});

test('a key may come from a function, and its failure does not quote it', async () => {
  const secretKey = () => Promise.reject(new Error('vault said am_sk_live_secret'));
  const error = await new Autumn({ secretKey, fetch: unreachable }).products.list().catch((caught: unknown) => caught);
  expect(AutumnError.is(error)).toBe(true);
  expect(inspect(error, { depth: 10 })).not.toContain('am_sk_live_secret');
});

test('a broken connection is described without the request that broke', async () => {
  const breaks = (request: Request) =>
    Promise.reject(Object.assign(new Error('boom'), { request, headers: request.headers }));
  const client = new Autumn({
    secretKey: 'am_sk_live_secret',
    fetch: breaks,
    maxRetries: 0,
  });
  const error = await client.products.list().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: 'connection', code: 'network' });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('am_sk_live_secret');
});

test('a key that the API refuses is not quoted, not even in part', async () => {
  const refuses = async () =>
    Response.json({ message: 'Invalid secret key: am_sk_test_wron*', code: 'invalid_secret_key' }, { status: 401 });
  const error = await new Autumn({ secretKey: 'am_sk_test_wrong', fetch: refuses }).products
    .list()
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: 'api', code: 'invalid_secret_key', status: 401 });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('am_sk_test');
});
