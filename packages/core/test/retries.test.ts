import { afterEach, expect, test, vi } from 'vitest';
import { Autumn, AutumnError, type AutumnOptions } from '../src/index.ts';
import {
  json,
  reset,
  type ScriptServer,
  type Step,
  scriptServer,
  stall,
  text,
  truncate,
} from './support/script-server.ts';

const allowed = json(200, {
  allowed: true,
  code: 'feature_found',
  customer_id: 'c',
  feature_id: 'f',
});
const tracked = json(200, {
  id: 'placeholder',
  code: 'event_received',
  customer_id: 'c',
  feature_id: 'f',
});
const attached = json(200, {
  success: true,
  customer_id: 'c',
  product_ids: ['pro'],
  code: 'new_product_attached',
});
const busy = json(423, { message: 'Try again in a few seconds', code: 'lock_already_exists' }, { 'retry-after': '0' });
const duplicate = json(409, { message: 'Another request', code: 'duplicate_idempotency_key' }, { 'retry-after': '0' });
const gateway: Step = (response) => {
  response.writeHead(502, { 'content-type': 'text/html', 'retry-after': '0' });
  response.end('<html>Bad gateway</html>');
};
const tooMany = text(429, 'Too many requests, please try again later.', {
  'retry-after': '0',
});

let server: ScriptServer | undefined;
afterEach(() => server?.close());

async function against(script: [Step, ...Step[]], options: AutumnOptions = {}): Promise<Autumn> {
  server = await scriptServer(...script);
  return new Autumn({
    secretKey: 'am_sk_test_1',
    baseUrl: server.baseUrl,
    ...options,
  });
}

const failure = (promise: Promise<unknown>): Promise<AutumnError> =>
  promise.then(
    () => Promise.reject(new Error('The call was expected to fail.')),
    (error: unknown) => (AutumnError.is(error) ? error : Promise.reject(error)),
  );

const check = (autumn: Autumn) => autumn.check({ customerId: 'c', featureId: 'f' });
const track = (autumn: Autumn) => autumn.track({ customerId: 'c', featureId: 'f' });
const attach = (autumn: Autumn) => autumn.attach({ customerId: 'c', productId: 'pro' });

test.each([
  ['a lock', busy],
  ['a plain-text 429', tooMany],
  ['an HTML 502', gateway],
  ['a connection that broke', reset],
])('a read is asked again after %s', async (_, step) => {
  const autumn = await against([step, allowed]);
  await expect(check(autumn)).resolves.toMatchObject({ allowed: true });
  expect(server?.requests).toHaveLength(2);
});

test.each([
  ['never comes', stall],
  ['stops in the middle', truncate],
])('an attempt whose answer %s ends after its time-out, and is tried again', async (_, step) => {
  const autumn = await against([step, allowed], { timeoutMs: 150 });
  await expect(check(autumn)).resolves.toMatchObject({ allowed: true });
});

test('an event is sent again under the same idempotency key', async () => {
  const autumn = await against([reset, gateway, tracked]);
  await expect(track(autumn)).resolves.toMatchObject({
    code: 'event_received',
  });
  const keys = server?.requests.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual([expect.any(String), keys?.[0], keys?.[0]]);
});

test('two events have two keys', async () => {
  const autumn = await against([tracked]);
  await track(autumn);
  await track(autumn);
  expect(server?.requests[0]?.headers['idempotency-key']).not.toBe(server?.requests[1]?.headers['idempotency-key']);
});

test('a duplicate on the first attempt is another event of that key, and an error', async () => {
  const autumn = await against([duplicate]);
  expect(await failure(track(autumn))).toMatchObject({
    code: 'duplicate_idempotency_key',
    status: 409,
    attempts: 1,
  });
});

test('a duplicate on a retry is asked again, because the first attempt may still fail and free the key', async () => {
  const autumn = await against([reset, duplicate, duplicate, tracked]);
  await expect(track(autumn)).resolves.toEqual({
    id: 'placeholder',
    code: 'event_received',
    customerId: 'c',
    featureId: 'f',
  });
});

test.each([
  ['a gateway that lost the answer', gateway],
  ['a connection that broke', reset],
  ['a time-out', stall],
])('a purchase is not sent again after %s: it ends as outcome_unknown', async (_, step) => {
  const autumn = await against([step, attached], { timeoutMs: 150 });
  expect(await failure(attach(autumn))).toMatchObject({
    code: 'outcome_unknown',
    attempts: 1,
  });
  expect(server?.requests).toHaveLength(1);
});

test.each([
  ['a lock', busy],
  ['a plain-text 429', tooMany],
])('a purchase is sent again after %s, which proves that nothing happened', async (_, step) => {
  const autumn = await against([step, attached]);
  await expect(attach(autumn)).resolves.toMatchObject({
    code: 'new_product_attached',
  });
});

test('a server that is not there is a connection error, also for a purchase', async () => {
  const autumn = await against([attached], { maxRetries: 0 });
  await server?.close();
  expect(await failure(attach(autumn))).toMatchObject({
    kind: 'connection',
    code: 'network',
    attempts: 1,
  });
});

test('a refusal is reported at once with its own code', async () => {
  const autumn = await against([
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
  const autumn = await against([text(429, 'Too many requests', { 'retry-after': '7' })], { maxRetries: 0 });
  expect(await failure(check(autumn))).toMatchObject({
    code: 'rate_limit_exceeded',
    status: 429,
    retryAfterMs: 7000,
  });
});

test('a wait that would outlast the deadline is not begun', async () => {
  const autumn = await against([text(429, 'Too many requests', { 'retry-after': '60' })], { deadlineMs: 1000 });
  expect(await failure(check(autumn))).toMatchObject({
    code: 'rate_limit_exceeded',
    attempts: 1,
  });
});

test('aborting ends the call and its retries', async () => {
  const autumn = await against([text(503, 'Busy', { 'retry-after': '20' })]);
  const controller = new AbortController();
  const call = failure(autumn.check({ customerId: 'c', featureId: 'f' }, { signal: controller.signal }));
  await expect.poll(() => server?.requests.length).toBe(1);
  controller.abort();
  expect(await call).toMatchObject({ code: 'aborted' });
});

test('an answer that cannot be used says which field is at fault', async () => {
  const autumn = await against([json(200, { allowed: 'perhaps' })], {
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
  const autumn = await against(
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
  expect(server?.requests[1]?.url).toBe('/v1/customers/secret%20person/billing_portal');
});

test('a duplicate that outlasts every attempt means that the event was counted', async () => {
  vi.useFakeTimers();
  try {
    const answers = [() => Promise.reject(new Error('The answer was lost.'))];
    const fetch = () =>
      (
        answers.shift() ??
        (() => Promise.resolve(Response.json({ code: 'duplicate_idempotency_key' }, { status: 409 })))
      )();
    const call = new Autumn({ secretKey: 'am_sk_test_1', fetch }).track({
      customerId: 'c',
      featureId: 'f',
    });
    await vi.advanceTimersByTimeAsync(29_000);
    await expect(call).resolves.toEqual({
      code: 'event_received',
      customerId: 'c',
      featureId: 'f',
      deduplicated: true,
    });
  } finally {
    vi.useRealTimers();
  }
});
