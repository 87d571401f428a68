import { expect, test } from 'vitest';
import { Autumn } from '../src/index.ts';
import { against, failure, gateway } from './support/against.ts';
import { json, reset, type Step, stall, text } from './support/script-server.ts';

const check = (autumn: Autumn) => autumn.check({ customerId: 'c', featureId: 'f' });
const attach = (autumn: Autumn) => autumn.attach({ customerId: 'c', productId: 'pro' });

test.each([
  [423, 'lock_already_exists'],
  [429, 'rate_limit_exceeded'],
  [500, 'internal_error'],
  [502, 'bad_gateway'],
  [503, 'service_unavailable'],
  [504, 'gateway_timeout'],
  [418, 'unknown_error'],
])('a %i without a body has the code %s and a message', async (status, code) => {
  const { autumn } = await against([text(status, '')], { maxRetries: 0 });
  const error = await failure(check(autumn));
  expect(error).toMatchObject({ status, code, message: `Autumn answered with status ${status}.` });
  expect(error.retryAfterMs).toBeUndefined();
  expect(error.requestId).toBeUndefined();
});

test.each([
  ['a code that is no text', { code: 7, message: 'No' }, { code: 'unknown_error', message: 'No' }],
  ['an empty message', { code: 'odd', message: '' }, { code: 'odd', message: 'Autumn answered with status 418.' }],
  ['null for a body', null, { code: 'unknown_error', message: 'Autumn answered with status 418.' }],
])('an error with %s can still be read', async (_, body, expected) => {
  const { autumn } = await against([json(418, body)]);
  expect(await failure(check(autumn))).toMatchObject(expected);
});

test('a key that is refused is named by its setting, and never quoted', async () => {
  const { autumn } = await against([json(401, { code: 'invalid_secret_key', message: 'Invalid key am_sk_test_1…' })]);
  expect(await failure(check(autumn))).toMatchObject({
    code: 'invalid_secret_key',
    message: 'Autumn refused the secret key. Check AUTUMN_SECRET_KEY, or the secretKey option.',
  });
});

const answered = { customer_id: 'c', feature_id: 'f', code: 'feature_found' };

test.each<[string, Step, string]>([
  ['is no JSON', text(200, 'Welcome'), 'body'],
  ['is JSON of another kind', json(200, ['allowed']), 'body'],
  ['has a field of another type', json(200, { ...answered, allowed: 1 }), 'allowed'],
  [
    'has a wrong field deep inside',
    json(200, { ...answered, allowed: true, preview: { scenario: 'feature_flag', title: 7 } }),
    'preview.title',
  ],
])('an answer that %s is of no use, and says where', async (_, step, path) => {
  const { autumn } = await against([step], { maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({
    code: 'invalid_response',
    status: 200,
    message: `Autumn's answer cannot be used: ${path} is missing or of another type.`,
  });
});

test.each([204, 299])('a status %i is an answer', async (status) => {
  const { autumn } = await against([text(status, '')], { maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({ code: 'invalid_response', status });
});

test('a redirect is no answer', async () => {
  const fetch = () => Promise.resolve(new Response(null, { status: 304 }));
  const autumn = new Autumn({ secretKey: 'am_sk_test_1', fetch, maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({ code: 'unknown_error', status: 304 });
});

test('a connection that breaks and one that is never made are told apart', async () => {
  const { autumn, server } = await against([reset], { maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({ message: 'The connection to Autumn broke.' });
  await server.close();
  expect(await failure(check(autumn))).toMatchObject({ message: 'Autumn cannot be reached.' });
});

test('a time-out says how long it waited', async () => {
  const { autumn } = await against([stall], { maxRetries: 0, timeoutMs: 50 });
  expect(await failure(check(autumn))).toMatchObject({
    code: 'timeout',
    message: 'Autumn did not answer within 50 ms.',
  });
});

test('no attempt is given more time than the call has left', async () => {
  const { autumn } = await against([stall], { deadlineMs: 80 });
  expect((await failure(check(autumn))).message).toMatch(/within ([1-7]?\d|80) ms\.$/);
});

const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** What fetch throws in Node: the system's error inside, sometimes one for each address that was tried. */
const thrown = [
  ...unsent.map((code) => [code, new TypeError('fetch failed', { cause: { code } })] as const),
  ['every address', new TypeError('fetch failed', { cause: { errors: [{ code: 'ECONNREFUSED' }] } })] as const,
];

test.each(thrown)('a purchase is tried again when nothing was sent: %s', async (_, error) => {
  let tries = 0;
  const fetch = () => {
    tries += 1;
    return Promise.reject(error);
  };
  const autumn = new Autumn({ secretKey: 'am_sk_test_1', fetch, maxRetries: 1 });
  expect(await failure(attach(autumn))).toMatchObject({ code: 'network', attempts: 2 });
  expect(tries).toBe(2);
});

const unknown = 'It is not known whether the call took effect; read the customer to find out.';

test.each<[string, Step, string]>([
  ['a 500', json(500, { code: 'internal_error', message: 'Oops' }), `Oops ${unknown}`],
  ['an HTML 502', gateway, `Autumn answered with status 502. ${unknown}`],
  ['a 504', text(504, ''), `Autumn answered with status 504. ${unknown}`],
  ['a broken connection', reset, `The connection to Autumn broke. ${unknown}`],
  [
    'a success that cannot be read',
    json(200, { success: 'yes' }),
    `Autumn's answer cannot be used: success is missing or of another type. ${unknown}`,
  ],
])('after %s nobody knows whether the purchase went through', async (_, step, message) => {
  const { autumn, server } = await against([step]);
  const error = await failure(attach(autumn));
  expect(error.code).toBe('outcome_unknown');
  expect(error.message).toBe(message);
  expect(server.requests).toHaveLength(1);
});

test.each([400, 402, 404, 501])('a %i is a plain refusal of a purchase', async (status) => {
  const { autumn, server } = await against([json(status, { code: 'no', message: 'No' })]);
  expect(await failure(attach(autumn))).toMatchObject({ code: 'no', message: 'No', attempts: 1 });
  expect(server.requests).toHaveLength(1);
});

test.each(['before it is sent', 'while it waits for an answer', 'between two attempts'])(
  'a call that is aborted %s says so and is not sent again',
  async (moment) => {
    const { autumn, server } = await against([
      moment === 'between two attempts' ? text(503, 'Busy', { 'retry-after': '20' }) : stall,
    ]);
    const controller = new AbortController();
    if (moment === 'before it is sent') controller.abort();
    const call = failure(autumn.attach({ customerId: 'c', productId: 'pro' }, { signal: controller.signal }));
    if (moment !== 'before it is sent') await expect.poll(() => server.requests.length).toBe(1);
    controller.abort();
    const { kind, code, message } = await call;
    expect({ kind, code, message }).toEqual({ kind: 'connection', code: 'aborted', message: 'The call was aborted.' });
    expect(server.requests.length).toBeLessThanOrEqual(1);
  },
);

test('reads carry no idempotency key, and no id twice', async () => {
  const { autumn, server } = await against([json(404, { code: 'entity_not_found', message: 'No' })]);
  await failure(autumn.entities.get({ customerId: 'c', entityId: 'e' }));
  expect(server.requests[0]).toMatchObject({ method: 'GET', url: '/v1/customers/c/entities/e', body: '' });
  expect(server.requests[0]?.headers).not.toHaveProperty('idempotency-key');
});

test('a refused request names every field that is wrong, by its path', async () => {
  const autumn = new Autumn({ secretKey: 'am_sk_test_1' });
  const params = { id: 'p', name: 7, items: [{ featureId: 8 }] };
  const error = await failure(autumn.products.create(params as never));
  expect(error.message).toMatch(/^products\.create: name: [^;]+; items\.0\.featureId: [^;]+$/);
});

test('hooks are told how long an attempt took', async () => {
  const durations: number[] = [];
  const { autumn } = await against([json(404, { code: 'no', message: 'No' })], {
    onResponse: ({ durationMs }) => durations.push(durationMs),
  });
  await failure(check(autumn));
  expect(durations[0]).toBeGreaterThanOrEqual(0);
  expect(durations[0]).toBeLessThan(60_000);
});

test('half of the rate limit headers is no rate limit', async () => {
  const limits: unknown[] = [];
  const { autumn } = await against([json(404, { code: 'no', message: 'No' }, { 'ratelimit-limit': '25' })], {
    onResponse: ({ rateLimit }) => limits.push(rateLimit),
  });
  await failure(check(autumn));
  expect(limits).toEqual([undefined]);
});
