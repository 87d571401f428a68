import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, DEFAULT_WEBHOOK_SECRET, type Sandbox, type WebhookOptions } from '../src/index.ts';
import { ask } from './ask.ts';
import { catalog } from './webhook-catalog.ts';
import { createReceiver, type Received } from './webhook-receiver.ts';

let receiver: ReturnType<typeof createReceiver>;
let url: string;
let sandbox: Sandbox;
beforeEach(async () => {
  receiver = createReceiver();
  url = await receiver.open();
});
afterEach(async () => {
  sandbox?.close();
  await receiver.close();
});

const open = (options: Partial<WebhookOptions> = {}) => {
  sandbox = createSandbox({ catalog, webhooks: { url, retryDelaysMs: [1, 1, 1], ...options } });
};
const post = (path: string, body: object) => ask(sandbox, `POST /v1/${path}`, { body });
const sent = async () => (await ask(sandbox, 'GET /sandbox/webhooks')).body.list;

/** A customer with a card, after what its creation sends. */
async function join(id: string): Promise<void> {
  const before = receiver.received.length;
  await post('customers', { id, name: id });
  sandbox.setCard(id, 'ok');
  await receiver.types(before + 1);
  receiver.received.length = 0;
}

describe('products', () => {
  beforeEach(() => open());

  test('a new customer’s default product is new, with the objects of version 1.2', async () => {
    await post('customers', { id: 'ada', name: 'Ada' });
    expect(await receiver.types(1)).toEqual(['new']);
    const { type, data } = (receiver.received[0] as Received).event;
    expect(type).toBe('customer.products.updated');
    expect(data).toMatchObject({
      customer: { id: 'ada', env: 'sandbox', features: { words: { balance: 10, included_usage: 10 } } },
      entity: null,
      updated_product: { id: 'free', is_default: true },
    });
    expect(data.customer).toEqual((await ask(sandbox, 'GET /v1/customers/ada')).body);
  });

  test('are upgraded, canceled, renewed, downgraded and expire', async () => {
    await join('ada');
    const attach = (product_id: string) => post('attach', { customer_id: 'ada', product_id });
    await attach('pro');
    expect(await receiver.types(1)).toEqual(['upgrade']);
    await attach('team');
    await post('cancel', { customer_id: 'ada', product_id: 'team' });
    await attach('team');
    await attach('pro');
    expect(await receiver.types(5)).toEqual(['upgrade', 'upgrade', 'cancel', 'renew', 'downgrade']);
    expect(receiver.received.map(({ event }) => event.data.updated_product.id)).toEqual([
      'pro',
      'team',
      'team',
      'team',
      'pro',
    ]);
    sandbox.moveClock({ advanceMs: 32 * 86_400_000 });
    expect((await receiver.types(7)).slice(5).sort()).toEqual(['expired', 'new']);
    await post('cancel', { customer_id: 'ada', product_id: 'pro', cancel_immediately: true });
    expect((await receiver.types(9)).slice(7).sort()).toEqual(['expired', 'new']);
  });

  test('a card that fails at the renewal makes them past due', async () => {
    await join('ada');
    await post('attach', { customer_id: 'ada', product_id: 'pro' });
    sandbox.setCard('ada', 'declined');
    sandbox.moveClock({ advanceMs: 32 * 86_400_000 });
    expect(await receiver.types(2)).toEqual(['upgrade', 'past_due']);
  });

  test('nothing is sent for what was refused or only read', async () => {
    await join('ada');
    await post('attach', { customer_id: 'ada', product_id: 'nothing' });
    await ask(sandbox, 'GET /v1/customers/ada');
    await post('check', { customer_id: 'ada', feature_id: 'words' });
    await post('track', { customer_id: 'ada', feature_id: 'words', value: 10 });
    expect(await receiver.types(2)).toEqual(['limit_reached', 'balances.limit_reached']);
  });
});

describe('limits', () => {
  beforeEach(() => open());

  test('are told when the last unit is spent, once', async () => {
    await join('ada');
    for (const value of [9, 1, 1]) await post('track', { customer_id: 'ada', feature_id: 'words', value });
    await post('attach', { customer_id: 'ada', product_id: 'pro' });
    expect(await receiver.types(3)).toEqual(['limit_reached', 'balances.limit_reached', 'upgrade']);
    const [reached, limit] = receiver.received.map(({ event }) => event);
    expect(reached).toMatchObject({
      type: 'customer.threshold_reached',
      data: { customer: { id: 'ada', features: { words: { balance: 0 } } }, feature: { id: 'words' } },
    });
    expect(limit).toEqual({
      type: 'balances.limit_reached',
      data: { customer_id: 'ada', feature_id: 'words', limit_type: 'included' },
    });
  });

  test('with overage: first the allowance is used, then the most that may be bought', async () => {
    await join('ada');
    await post('attach', { customer_id: 'ada', product_id: 'team' });
    for (const value of [5, 3]) await post('track', { customer_id: 'ada', feature_id: 'calls', value });
    expect(await receiver.types(4)).toEqual(['upgrade', 'allowance_used', 'limit_reached', 'balances.limit_reached']);
    expect(receiver.received[3]?.event.data.limit_type).toBe('max_purchase');
  });

  test('of one entity name it', async () => {
    await join('ada');
    await post('attach', { customer_id: 'ada', product_id: 'each' });
    await post('customers/ada/entities', { id: 'e1', feature_id: 'seats' });
    await post('track', { customer_id: 'ada', feature_id: 'words', value: 13, entity_id: 'e1' });
    const types = await receiver.types(3);
    expect(types.slice(0, 3)).toEqual(['new', 'limit_reached', 'balances.limit_reached']);
    expect(receiver.received[2]?.event.data).toMatchObject({
      customer_id: 'ada',
      entity_id: 'e1',
      feature_id: 'words',
    });
  });
});

describe('delivery', () => {
  test('is tried again with the same id and a fresh signature, in order, and the answers are shown', async () => {
    open();
    receiver.answer(500, 503);
    await post('customers', { id: 'ada' });
    sandbox.setCard('ada', 'ok');
    await post('attach', { customer_id: 'ada', product_id: 'pro' });
    expect(await receiver.types(4)).toEqual(['new', 'new', 'new', 'upgrade']);
    const ids = receiver.received.map(({ headers }) => headers['svix-id']);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[0]);
    await expect.poll(sent).toMatchObject([
      { state: 'delivered', attempts: [{ status: 204 }] },
      { state: 'delivered', attempts: [{ status: 500 }, { status: 503 }, { status: 204, error: null }] },
    ]);
  });

  test('of one customer does not hold up another’s', async () => {
    open({ timeoutMs: 60_000 });
    receiver.answer('hang');
    await post('customers', { id: 'ada' });
    await receiver.types(1);
    await post('customers', { id: 'bob' });
    expect(await receiver.types(2)).toEqual(['new', 'new']);
    await expect.poll(sent).toMatchObject([{ state: 'delivered' }, { state: 'waiting', attempts: [] }]);
  });

  test('ends some time: after the last pause it has failed, and the next one goes out', async () => {
    open({ retryDelaysMs: [1], timeoutMs: 40 });
    receiver.answer('hang', 302);
    await post('customers', { id: 'ada' });
    sandbox.setCard('ada', 'ok');
    await post('attach', { customer_id: 'ada', product_id: 'pro' });
    expect(await receiver.types(3)).toEqual(['new', 'new', 'upgrade']);
    await expect
      .poll(sent)
      .toMatchObject([
        { state: 'delivered' },
        { state: 'failed', attempts: [{ status: null, error: expect.stringMatching(/timeout/i) }, { status: 302 }] },
      ]);
  });

  test('is done again when asked for, by a program or in the console', async () => {
    open();
    await post('customers', { id: 'ada' });
    await expect.poll(sent).toMatchObject([{ state: 'delivered' }]);
    const [{ id }] = await sent();
    expect((await ask(sandbox, `POST /sandbox/webhooks/${id}/resend`)).status).toBe(200);
    await receiver.types(2);
    const page = await (await sandbox.fetch('http://127.0.0.1:4242/webhooks')).text();
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ token, action: 'resend', webhook: id, back: '/webhooks' });
    await sandbox.fetch('http://127.0.0.1:4242/', { method: 'POST', body });
    await receiver.types(3);
    expect(receiver.received.every(({ headers }) => headers['svix-id'] === id)).toBe(true);
    expect((await ask(sandbox, 'POST /sandbox/webhooks/msg_x/resend')).status).toBe(404);
  });

  test('never keeps the API waiting, also when nobody listens', async () => {
    await receiver.close();
    open({ retryDelaysMs: [60_000] });
    expect((await post('customers', { id: 'ada' })).status).toBe(200);
    await expect.poll(sent).toMatchObject([{ state: 'waiting', attempts: [{ status: null, error: 'ECONNREFUSED' }] }]);
    sandbox.reset();
    expect(await sent()).toEqual([]);
  });

  test('carries no key', async () => {
    open();
    await post('customers', { id: 'ada' });
    await receiver.types(1);
    expect(JSON.stringify(receiver.received)).not.toContain('am_sk_');
  });
});

test.each([
  ['ftp://127.0.0.1/', DEFAULT_WEBHOOK_SECRET],
  ['nowhere', DEFAULT_WEBHOOK_SECRET],
  ['http://user:pass@127.0.0.1/', DEFAULT_WEBHOOK_SECRET],
  ['http://127.0.0.1/', 'whsec_short'],
  ['http://127.0.0.1/', 'am_sk_test_sandbox'],
])('%s with the secret %s is refused at the start', (to, secret) => {
  expect(() => createSandbox({ webhooks: { url: to, secret } })).toThrow(/[Ww]ebhook/);
});

test('without an address none are sent', async () => {
  sandbox = createSandbox({ catalog });
  await post('customers', { id: 'ada' });
  expect((await ask(sandbox, 'GET /sandbox/webhooks')).body).toEqual({ url: null, list: [] });
});
