import { DEFAULT_WEBHOOK_SECRET } from '@autumn/sandbox';
import { afterEach, describe, expect, test } from 'vitest';
import type { ErrorReport } from '../src/index.ts';
import { createWebhooks, type UnknownWebhook, type Webhook, type WebhookOptions } from '../src/webhooks/index.ts';
import { read } from './support/ask.ts';
import { deliveryOf, type Hooked, type Letter, openHooked } from './support/webhooks.ts';

let hooked: Hooked | undefined;
afterEach(async () => {
  await hooked?.close();
  hooked = undefined;
});

const limit = {
  type: 'balances.limit_reached',
  data: { customer_id: 'ada', feature_id: 'words', limit_type: 'included' },
};
const joined = { id: 'ada', name: 'Ada' };

/** A receiver that remembers what it was given. */
function receiver(options: Partial<WebhookOptions> = {}) {
  const got: (Webhook | UnknownWebhook)[] = [];
  const reports: ErrorReport[] = [];
  const note = (webhook: Webhook | UnknownWebhook) => void got.push(webhook);
  const on = {
    'customer.products.updated': note,
    'customer.threshold_reached': note,
    'balances.limit_reached': note,
    'balances.usage_alert_triggered': note,
    'billing.updated': note,
  };
  const all: WebhookOptions = {
    secret: DEFAULT_WEBHOOK_SECRET,
    on,
    other: note,
    onError: (report) => void reports.push(report),
    logger: false,
    ...options,
  };
  const handle = createWebhooks(all);
  const deliver = async (body: unknown, letter?: Letter) => read(await handle(deliveryOf(body, letter)));
  return { all, got, reports, deliver };
}

describe('from the sandbox, over a socket', () => {
  test('what happens to a customer arrives typed, in camelCase', async () => {
    const { all, got } = receiver();
    hooked = await openHooked(all);
    await hooked.call('customers', joined);
    hooked.sandbox.setCard('ada', 'ok');
    await hooked.call('attach', { customer_id: 'ada', product_id: 'pro' });
    await hooked.call('track', { customer_id: 'ada', feature_id: 'words', value: 110 });
    await expect.poll(() => got.length).toBe(4);
    const [made, bought, spent, reached] = got;
    expect(made).toMatchObject({ type: 'customer.products.updated', customerId: 'ada', data: { scenario: 'new' } });
    expect(bought).toMatchObject({
      id: expect.stringMatching(/^msg_/),
      customerId: 'ada',
      entityId: null,
      data: {
        scenario: 'upgrade',
        entity: null,
        updatedProduct: {
          id: 'pro',
          isDefault: false,
          items: expect.arrayContaining([expect.objectContaining({ price: 20 })]),
        },
        customer: { id: 'ada', features: { words: { includedUsage: 100 } } },
      },
    });
    expect(Math.abs((bought?.sentAt ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(spent).toMatchObject({
      type: 'customer.threshold_reached',
      customerId: 'ada',
      data: { thresholdType: 'limit_reached', feature: { id: 'words' }, customer: { id: 'ada' } },
    });
    expect(reached).toMatchObject({
      type: 'balances.limit_reached',
      data: { customerId: 'ada', featureId: 'words', limitType: 'included' },
    });
  });

  test('a handler that fails is answered 500 and gets the same webhook again, until it works', async () => {
    const ids: string[] = [];
    const reports: ErrorReport[] = [];
    hooked = await openHooked({
      on: {
        'customer.products.updated': async ({ id }) => {
          ids.push(id);
          if (ids.length < 3) throw new Error('the database of ada@example.com is away');
        },
      },
      onError: (report) => void reports.push(report),
    });
    await hooked.call('customers', joined);
    await expect.poll(() => hooked?.attempts()).toEqual([[500, 500, 200]]);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect(reports).toMatchObject([
      { route: 'customer.products.updated', customerId: 'ada', status: 500, code: 'internal_error' },
      { error: { message: 'the database of ada@example.com is away' } },
    ]);
  });

  test('sent once more, it is taken and not handled again', async () => {
    const { all, got } = receiver();
    hooked = await openHooked(all);
    await hooked.call('customers', joined);
    await expect.poll(() => hooked?.attempts()).toEqual([[200]]);
    const { sandbox } = hooked;
    const id = got[0]?.id;
    await sandbox.fetch(
      new Request(`http://autumn.test/sandbox/webhooks/${id}/resend`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sandbox.key}` },
      }),
    );
    await expect.poll(() => hooked?.attempts()).toEqual([[200, 200]]);
    expect(got).toHaveLength(1);
  });

  test('while a handler is at work a second attempt is sent away, for it may be needed yet', async () => {
    let fail: (error: Error) => void = () => {};
    const { got, deliver } = receiver({
      on: {
        'balances.limit_reached': (webhook) => {
          got.push(webhook);
          if (got.length > 1) return undefined;
          return new Promise((_, reject) => {
            fail = reject;
          });
        },
      },
    });
    const first = deliver(limit);
    await expect.poll(() => got.length).toBe(1);
    const second = await deliver(limit);
    expect(second).toMatchObject({ status: 409, body: { code: 'webhook_running' } });
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    fail(new Error('no'));
    expect((await first).status).toBe(500);
    expect((await deliver(limit)).status).toBe(200);
    expect(got).toHaveLength(2);
  });
});

describe('of types that are not known', () => {
  test.each([
    ['a new type', { type: 'vercel.resources.provisioned', data: { customer: { id: 'ada' }, some_key: { a_b: 1 } } }],
    ['a known type with other fields', { type: 'balances.limit_reached', data: { customer: { id: 'ada' }, what: 1 } }],
    ['a name that every object has', { type: 'constructor', data: { customer_id: 'ada' } }],
  ])('%s passes as it was sent', async (_, body) => {
    const { got, deliver } = receiver();
    expect((await deliver(body)).status).toBe(200);
    expect(got).toEqual([
      { id: 'msg_1', sentAt: expect.any(Number), customerId: 'ada', entityId: null, type: body.type, data: body.data },
    ]);
  });

  test('and one that nobody asked for is taken all the same', async () => {
    const { deliver } = receiver({ on: {}, other: undefined });
    expect((await deliver(limit)).body).toEqual({ received: true });
    expect((await deliver({ type: 'new.one', data: {} }, { id: 'msg_2' })).status).toBe(200);
  });

  test('objects of another version of the API are null, and the rest is there', async () => {
    const { got, deliver } = receiver();
    const data = {
      scenario: 'new',
      customer: { id: 'ada', balances: {} },
      entity: { id: 'e1' },
      updated_product: { id: 1 },
    };
    await deliver({ type: 'customer.products.updated', data });
    expect(got).toMatchObject([
      {
        type: 'customer.products.updated',
        customerId: 'ada',
        entityId: 'e1',
        data: { scenario: 'new', customer: null, entity: null, updatedProduct: null },
      },
    ]);
  });

  test('alerts and changes of version 2 are typed as far as they are described', async () => {
    const { got, deliver } = receiver();
    const usage_alert = { name: 'Soon', threshold: 80, threshold_type: 'usage_percentage' };
    await deliver({ type: 'balances.usage_alert_triggered', data: { ...limit.data, entity_id: 'e1', usage_alert } });
    const plan_changes = [{ action: 'activated', item_changes: [] }];
    await deliver({ type: 'billing.updated', data: { customer_id: 'bob', plan_changes, tags: [] } }, { id: 'msg_2' });
    expect(got).toMatchObject([
      { entityId: 'e1', data: { usageAlert: { name: 'Soon', threshold: 80, thresholdType: 'usage_percentage' } } },
      { customerId: 'bob', data: { planChanges: plan_changes } },
    ]);
  });
});

describe('trouble of our own', () => {
  test.each([
    ['no secret', undefined],
    ['an empty list of secrets', []],
    ['a secret of another kind', 'am_sk_test_sandbox'],
    ['a short secret', 'whsec_c2hvcnQ='],
    ['something that is not base64', `whsec_${'A'.repeat(33)}`],
    ['a function that fails', () => Promise.reject(new Error('the vault says whsec_hidden'))],
  ])('%s is a 500 that tells the operator and not the sender', async (_, secret) => {
    const { got, reports, deliver } = receiver({ secret });
    const answer = await deliver(limit);
    expect(answer.body).toMatchObject({ status: 500, code: 'internal_error' });
    expect(answer.text).not.toMatch(/whsec|secret|vault/);
    expect(answer.body.requestId).toBe(reports[0]?.requestId);
    expect(got).toEqual([]);
  });

  test('a store that is away leaves the webhook with the sender; one that goes away after the work does not', async () => {
    const away = () => Promise.reject(new Error('ECONNREFUSED'));
    const mine = async () => 'mine' as const;
    const fine = async () => {};
    const lost = receiver({ store: { begin: away, finish: away, release: away } });
    expect((await lost.deliver(limit)).status).toBe(500);
    expect(lost.got).toEqual([]);
    const late = receiver({ store: { begin: mine, finish: away, release: fine } });
    expect((await late.deliver(limit)).status).toBe(200);
    expect(late.got).toHaveLength(1);
  });

  test('what fails while it is handled is told as it was, also where it cannot be released', async () => {
    const away = () => Promise.reject(new Error('ECONNREFUSED'));
    const { reports, deliver } = receiver({
      store: { begin: async () => 'mine', finish: away, release: away },
      other: () => {
        throw new Error('mine');
      },
    });
    expect((await deliver({ type: 'x', data: {} })).status).toBe(500);
    expect(reports).toMatchObject([{ error: { message: 'mine' } }]);
  });
});
