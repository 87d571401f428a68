import { expect, test } from 'vitest';
import { Autumn } from '../src/index.ts';
import { against, busy, failure, gateway, tooMany } from './support/against.ts';
import { json, reset, stall, text, truncate } from './support/script-server.ts';

const allowed = json(200, { allowed: true, code: 'feature_found', customer_id: 'c', feature_id: 'f' });

const check = (autumn: Autumn) => autumn.check({ customerId: 'c', featureId: 'f' });
test.each([
  ['a lock', busy],
  ['a plain-text 429', tooMany],
  ['an HTML 502', gateway],
  ['a connection that broke', reset],
])('a read is asked again after %s', async (_, step) => {
  const { autumn, server } = await against([step, allowed]);
  await expect(check(autumn)).resolves.toMatchObject({ allowed: true });
  expect(server.requests).toHaveLength(2);
});

test.each([
  ['never comes', stall],
  ['stops in the middle', truncate],
])('an attempt whose answer %s ends after its time-out, and is tried again', async (_, step) => {
  const { autumn } = await against([step, allowed], { timeoutMs: 150 });
  await expect(check(autumn)).resolves.toMatchObject({ allowed: true });
});

test('a refusal is reported at once with its own code', async () => {
  const { autumn } = await against([
    json(404, {
      message: 'Feature f not found',
      code: 'feature_not_found',
      env: 'sandbox',
    }),
  ]);
  expect(await failure(check(autumn))).toMatchObject({
    kind: 'api',
    code: 'feature_not_found',
    status: 404,
    attempts: 1,
    message: 'Feature f not found',
  });
});

test('Retry-After is told to the caller when the tries are used up', async () => {
  const { autumn } = await against([text(429, 'Too many requests', { 'retry-after': '7' })], { maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({
    code: 'rate_limit_exceeded',
    status: 429,
    retryAfterMs: 7000,
  });
});

test('a wait that would outlast the deadline is not begun', async () => {
  const { autumn } = await against([text(429, 'Too many requests', { 'retry-after': '60' })], { deadlineMs: 1000 });
  expect(await failure(check(autumn))).toMatchObject({
    code: 'rate_limit_exceeded',
    attempts: 1,
  });
});

test('aborting ends the call and its retries', async () => {
  const { autumn, server } = await against([text(503, 'Busy', { 'retry-after': '20' })]);
  const controller = new AbortController();
  const call = failure(autumn.check({ customerId: 'c', featureId: 'f' }, { signal: controller.signal }));
  await expect.poll(() => server.requests.length).toBe(1);
  controller.abort();
  expect(await call).toMatchObject({ code: 'aborted' });
});

test('an answer that cannot be used says which field is at fault', async () => {
  const { autumn } = await against([json(200, { allowed: 'perhaps' })], {
    maxRetries: 0,
  });
  const error = await failure(check(autumn));
  expect(error).toMatchObject({
    kind: 'api',
    code: 'invalid_response',
    status: 200,
  });
  expect(error.message).toContain('allowed');
});

test('hooks are told what happens, in templates without ids', async () => {
  const seen: unknown[] = [];
  const { autumn, server } = await against(
    [
      busy,
      json(
        200,
        { customer_id: 'c', url: 'https://x.example' },
        {
          'ratelimit-limit': '25',
          'ratelimit-remaining': '24',
          'ratelimit-reset': '1',
        },
      ),
    ],
    {
      onRetry: ({ endpoint, path, attempt, code }) => seen.push({ endpoint, path, attempt, code }),
      onResponse: ({ status, rateLimit }) => seen.push({ status, rateLimit }),
    },
  );
  await autumn.customers.getBillingPortal({ customerId: 'secret person' });
  expect(seen).toEqual([
    { status: 423, rateLimit: undefined },
    {
      endpoint: 'customers.getBillingPortal',
      path: '/customers/:customerId/billing_portal',
      attempt: 1,
      code: 'lock_already_exists',
    },
    { status: 200, rateLimit: { limit: 25, remaining: 24, resetMs: 1000 } },
  ]);
  expect(server.requests[1]?.url).toBe('/v1/customers/secret%20person/billing_portal');
});

test('Retry-After may be a date', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
  const { autumn } = await against([text(503, 'Later', { 'retry-after': inAnHour })], { maxRetries: 0 });
  const { retryAfterMs } = await failure(check(autumn));
  expect(retryAfterMs).toBeGreaterThan(3_500_000);
  expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
});

test('a Retry-After that means nothing is passed over', async () => {
  const { autumn } = await against([text(503, 'Later', { 'retry-after': 'soon' })], { maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({ code: 'service_unavailable', retryAfterMs: undefined });
});

test('the id of a request is told, to look for it in a log', async () => {
  const { autumn } = await against([json(400, { message: 'No', code: 'invalid_inputs' }, { 'x-request-id': 'r-1' })]);
  expect(await failure(check(autumn))).toMatchObject({ requestId: 'r-1' });
});

test.each([418, 500])('a status %i without a code and a message still has both', async (status) => {
  const { autumn } = await against([json(status, { code: '', message: 7 })], { maxRetries: 0 });
  const error = await failure(check(autumn));
  expect(error.code).toMatch(/^(unknown_error|internal_error)$/);
  expect(error.message).toContain(String(status));
});

test('a call that is aborted before it is sent is not sent', async () => {
  const { autumn, server } = await against([allowed]);
  const call = autumn.check({ customerId: 'c', featureId: 'f' }, { signal: AbortSignal.abort() });
  expect(await failure(call)).toMatchObject({ kind: 'connection', code: 'aborted' });
  expect(server.requests).toEqual([]);
});

test('an attempt ends after its time-out also when a fetch never listens', async () => {
  const deaf = () => new Promise<Response>(() => {});
  const autumn = new Autumn({ secretKey: 'am_sk_test_1', fetch: deaf, timeoutMs: 30, maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({ kind: 'connection', code: 'timeout', attempts: 1 });
});
