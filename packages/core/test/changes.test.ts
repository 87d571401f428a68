import { expect, test, vi } from 'vitest';
import { Autumn, type CallOptions } from '../src/index.ts';
import { against, busy, failure, gateway, tooMany } from './support/against.ts';
import { json, reset, type Step, stall, text } from './support/script-server.ts';

const tracked = json(200, { id: 'placeholder', code: 'event_received', customer_id: 'c', feature_id: 'f' });
const attached = json(200, { success: true, customer_id: 'c', product_ids: ['pro'], code: 'new_product_attached' });
const duplicate = json(409, { message: 'Another request', code: 'duplicate_idempotency_key' }, { 'retry-after': '0' });
const lastingDuplicate = json(409, { code: 'duplicate_idempotency_key' }, { 'retry-after': '60' });

const track = (autumn: Autumn) => autumn.track({ customerId: 'c', featureId: 'f' });
const attach = (autumn: Autumn) => autumn.attach({ customerId: 'c', productId: 'pro' });

test('an event is sent again under the same idempotency key', async () => {
  const { autumn, server } = await against([reset, gateway, tracked]);
  await expect(track(autumn)).resolves.toMatchObject({
    code: 'event_received',
  });
  const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual([expect.any(String), keys?.[0], keys?.[0]]);
});

test('two events have two keys', async () => {
  const { autumn, server } = await against([tracked]);
  await track(autumn);
  await track(autumn);
  expect(server.requests[0]?.headers['idempotency-key']).not.toBe(server.requests[1]?.headers['idempotency-key']);
});

test('a duplicate on the first attempt is another event of that key, and an error', async () => {
  const { autumn } = await against([duplicate]);
  expect(await failure(track(autumn))).toMatchObject({
    code: 'duplicate_idempotency_key',
    status: 409,
    attempts: 1,
  });
});

test('a duplicate on a retry is asked again, because the first attempt may still fail and free the key', async () => {
  const { autumn } = await against([reset, duplicate, duplicate, tracked]);
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
  const { autumn, server } = await against([step, attached], { timeoutMs: 150 });
  expect(await failure(attach(autumn))).toMatchObject({
    code: 'outcome_unknown',
    attempts: 1,
  });
  expect(server.requests).toHaveLength(1);
});

test.each([
  ['a lock', busy],
  ['a plain-text 429', tooMany],
])('a purchase is sent again after %s, which proves that nothing happened', async (_, step) => {
  const { autumn } = await against([step, attached]);
  await expect(attach(autumn)).resolves.toMatchObject({
    code: 'new_product_attached',
  });
});

test('a server that is not there is a connection error, also for a purchase', async () => {
  const { autumn, server } = await against([attached], { maxRetries: 0 });
  await server.close();
  expect(await failure(attach(autumn))).toMatchObject({
    kind: 'connection',
    code: 'network',
    attempts: 1,
  });
});

const counted: [string, (autumn: Autumn) => Promise<unknown>, object][] = [
  [
    'an event of a feature',
    (autumn) => autumn.track({ customerId: 'c', featureId: 'f', entityId: 'e' }),
    { code: 'event_received', customerId: 'c', featureId: 'f', entityId: 'e', deduplicated: true },
  ],
  [
    'an event of a name',
    (autumn) => autumn.track({ customerId: 'c', eventName: 'signed' }),
    { code: 'event_received', customerId: 'c', eventName: 'signed', deduplicated: true },
  ],
  [
    'a set usage',
    (autumn) => autumn.usage({ customerId: 'c', featureId: 'f', value: 1 }),
    { success: true, deduplicated: true },
  ],
  [
    'set balances',
    (autumn) => autumn.features.setBalances({ customerId: 'c', balances: [{ featureId: 'f', balance: 1 }] }),
    { success: true, deduplicated: true },
  ],
];

test.each(counted)(
  'a duplicate that outlasts every attempt of %s means that it was counted',
  async (_, call, expected) => {
    vi.useFakeTimers();
    try {
      const lost = [() => Promise.reject(new Error('The answer was lost.'))];
      const taken = () => Promise.resolve(Response.json({ code: 'duplicate_idempotency_key' }, { status: 409 }));
      const fetch = () => (lost.shift() ?? taken)();
      const outcome = call(new Autumn({ secretKey: 'am_sk_test_1', fetch }));
      await vi.advanceTimersByTimeAsync(29_000);
      await expect(outcome).resolves.toEqual(expected);
    } finally {
      vi.useRealTimers();
    }
  },
);

test('an answer lost among duplicates may be an attempt that still runs, so the wait begins again', async () => {
  vi.useFakeTimers();
  try {
    const duplicate = () => Response.json({ code: 'duplicate_idempotency_key' }, { status: 409 });
    const wait = { 'retry-after': '9' };
    const answers = [
      () => Response.json({}, { status: 502 }),
      () => Response.json({ code: 'duplicate_idempotency_key' }, { status: 409, headers: wait }),
      () => Response.json({}, { status: 502, headers: wait }),
      duplicate,
      () => Response.json({ code: 'event_received', customer_id: 'c', feature_id: 'f' }),
    ];
    const fetch = () => Promise.resolve((answers.shift() ?? duplicate)());
    const outcome = track(new Autumn({ secretKey: 'am_sk_test_1', fetch }));
    await vi.advanceTimersByTimeAsync(29_000);
    await expect(outcome).resolves.not.toHaveProperty('deduplicated');
  } finally {
    vi.useRealTimers();
  }
});

const trackWith = (autumn: Autumn, options: CallOptions) => autumn.track({ customerId: 'c', featureId: 'f' }, options);
const refused = json(400, { message: 'Not enough', code: 'insufficient_balance' });

test.each<[string, [Step, ...Step[]], CallOptions, object]>([
  ['a lost answer', [gateway], { maxRetries: 0 }, { status: 502, attempts: 1 }],
  ['a lost answer and then a plain-text 429', [reset, tooMany], { maxRetries: 1 }, { status: 429, attempts: 2 }],
  ['a time-out', [stall], { maxRetries: 0, timeoutMs: 100 }, { kind: 'connection', attempts: 1 }],
  ['a success that cannot be read', [text(200, 'Welcome')], {}, { status: 200, attempts: 1 }],
  ['a duplicate at the deadline', [reset, lastingDuplicate], {}, { status: 409, attempts: 2 }],
])(
  'an event whose tries end after %s is not called a failure, because it may be counted',
  async (_, script, options, expected) => {
    const { autumn } = await against(script);
    expect(await failure(trackWith(autumn, options))).toMatchObject({ code: 'outcome_unknown', ...expected });
  },
);

test.each<[string, [Step, ...Step[]], CallOptions, object]>([
  ['too many requests', [tooMany], { maxRetries: 1 }, { code: 'rate_limit_exceeded', attempts: 2 }],
  ['a lost answer and a refusal, which takes the key', [reset, refused], {}, { code: 'insufficient_balance' }],
])('an event that ends after %s has failed for certain', async (_, script, options, expected) => {
  const { autumn } = await against(script);
  expect(await failure(trackWith(autumn, options))).toMatchObject(expected);
});

test('a server that breaks while a duplicate is asked about does not end the call', async () => {
  const { autumn, server } = await against([reset, duplicate, duplicate, gateway, duplicate, tracked], {
    maxRetries: 2,
  });
  await expect(track(autumn)).resolves.toMatchObject({ code: 'event_received' });
  expect(server.requests).toHaveLength(6);
});

test('a purchase that meets its own key on a retry may have been made', async () => {
  const { autumn } = await against([text(503, 'Busy', { 'retry-after': '0' }), duplicate]);
  expect(await failure(attach(autumn))).toMatchObject({ code: 'outcome_unknown', status: 409, attempts: 2 });
});

test('a check that also spends is not sent again after it may have spent', async () => {
  const { autumn, server } = await against([reset, tracked]);
  const error = await failure(autumn.check({ customerId: 'c', featureId: 'f', sendEvent: true }));
  expect(error).toMatchObject({ code: 'outcome_unknown', attempts: 1 });
  expect(server.requests).toHaveLength(1);
});
