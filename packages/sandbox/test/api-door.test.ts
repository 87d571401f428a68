import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';

const messages = { id: 'messages', name: 'Messages', type: 'single_use' };
let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = createSandbox({ now: 1_795_360_000_000, frozen: true });
  await ask(sandbox, 'POST /v1/features', { body: messages });
});

describe('who may ask', () => {
  test.each([
    ['a wrong key', 'Bearer am_sk_test_wrong', 'invalid_secret_key', 'Invalid secret key: am_sk_test_wron*'],
    ['no key', '', 'no_secret_key', 'Secret key not found in Authorization header'],
    ['a scheme without a key', 'Bearer', 'no_secret_key', 'Secret key not found in Authorization header'],
    ['a key of another kind', 'Bearer sk_1', 'invalid_request', 'Invalid authorization token prefix'],
  ])('%s is refused with 401', async (_, authorization, code, message) => {
    const { status, body } = await ask(sandbox, 'GET /v1/products', { headers: { authorization } });
    expect({ status, body }).toEqual({ status: 401, body: { code, message, env: 'sandbox' } });
  });

  test('a live key never opens a sandbox', () => {
    expect(() => createSandbox({ key: 'am_sk_live_1' })).toThrow('refuses live keys');
  });

  test('a key of one’s own opens it, and the usual one does not', async () => {
    const own = createSandbox({ key: 'am_sk_test_mine' });
    expect((await ask(own, 'GET /v1/products')).status).toBe(401);
    expect((await ask(own, 'GET /v1/products', { headers: { authorization: 'Bearer am_sk_test_mine' } })).status).toBe(
      200,
    );
  });
});

describe('which version', () => {
  test.each(['1.2', '1.2.0', '2025-05-05', ''])('"%s" is served', async (version) => {
    expect((await ask(sandbox, 'GET /v1/products', { headers: { 'x-api-version': version } })).status).toBe(200);
  });

  test.each([
    ['9.9', 400, 'invalid_api_version', '"9.9" is not a valid API version'],
    ['2.1', 501, 'version_not_served', 'The sandbox serves products.list in API version 1.2, not "2.1".'],
  ])('%s answers %i', async (version, status, code, message) => {
    const answer = await ask(sandbox, 'GET /v1/products', { headers: { 'x-api-version': version } });
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body: { code, message, env: 'sandbox' } });
  });
});

describe('where', () => {
  test.each([
    ['POST /v1/entitled', { customer_id: 'a', feature_id: 'messages' }],
    ['POST /v1/events', { customer_id: 'a', feature_id: 'messages' }],
    ['GET /v1/products_beta', undefined],
    ['GET /v1/products/', undefined],
  ])('%s is another name of an endpoint', async (route, body) => {
    expect((await ask(sandbox, route, { body })).status).toBe(200);
  });

  test.each([
    ['POST /v1/track_tokens', 'trackTokens'],
    ['GET /v1/products/pro/deletion_info', 'products.deletionInfo'],
    ['GET /v1/balances/list', 'balances.list'],
  ])('%s is not there yet, and says its name', async (route, name) => {
    const { status, body } = await ask(sandbox, route, { body: route.startsWith('POST') ? {} : undefined });
    expect(status).toBe(501);
    expect(body).toMatchObject({ code: 'not_implemented', message: expect.stringContaining(name) });
  });

  test('an unknown path is 404', async () => {
    expect((await ask(sandbox, 'GET /v1/nonexistent')).status).toBe(404);
  });

  test('ids in paths are decoded', async () => {
    const { body } = await ask(sandbox, 'GET /v1/customers/nobody%3A%2F1');
    expect(body).toMatchObject({ code: 'customer_not_found', message: 'Customer nobody:/1 not found' });
  });
});

describe('what is wrong with a request', () => {
  test.each([
    ['POST /v1/customers', {}, 'id: must be a string (received undefined)'],
    ['POST /v1/customers', '{bad json', 'id: must be a string (received undefined)'],
    [
      'POST /v1/customers',
      { id: 'bad id' },
      'id: cannot contain spaces. Use only letters, numbers, underscores, hyphens, and colons.',
    ],
    ['POST /v1/customers', { id: 'b', email: 'not-an-email' }, 'email: not a valid email address'],
    [
      'POST /v1/features',
      { ...messages, id: 'bad id!' },
      'id: must contain only letters, numbers, underscores, hyphens',
    ],
    [
      'POST /v1/features',
      { id: 'x', name: 'X' },
      'type: must be one of: static, boolean, single_use, continuous_use, credit_system, ai_credit_system',
    ],
    [
      'POST /v1/products',
      { id: 'p', name: 'P', items: [{ price: 1, interval: 'fortnight' }] },
      'items.0.interval: must be one of: minute, hour, day, week, month, quarter, semi_annual, year',
    ],
    ['POST /v1/products', { id: 'p', name: '' }, 'name: cannot be empty'],
    ['POST /v1/check', { customer_id: 'c' }, 'input: Must provide either product_id or feature_id'],
    ['POST /v1/check', { feature_id: 'messages' }, 'customer_id: must be a string (received undefined)'],
    [
      'POST /v1/track',
      { customer_id: 'c', event_name: 'chat', feature_id: 'messages' },
      'input: Either feature_id or event_name must be provided',
    ],
    [
      'POST /v1/track',
      { customer_id: 'c', feature_id: 'messages', value: '5' },
      'value: must be a number (received string)',
    ],
    [
      'POST /v1/track',
      { feature_id: 7 },
      '[Validation Errors] customer_id: must be a string (received undefined); feature_id: must be a string (received number)',
    ],
    ['POST /v1/attach', { customer_id: 'd' }, 'input: `product_id` is not provided'],
    ['POST /v1/attach', { customer_id: 'd', product_ids: ['a', 'a'] }, "input: Can't pass in duplicate product_ids"],
  ])('%s %j: %s', async (route, body, message) => {
    const answer = await ask(sandbox, route, { body });
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 400,
      body: { message, code: 'invalid_inputs', env: 'sandbox' },
    });
  });

  test('null is "not given" for a field that may be absent', async () => {
    const body = { customer_id: 'a', feature_id: 'messages', entity_id: null, value: null };
    expect((await ask(sandbox, 'POST /v1/track', { body })).status).toBe(200);
  });

  test('unknown keys are dropped, and keys of metadata are data', async () => {
    const body = { id: 'a', nonsense: 1, metadata: { favouriteColour: 'teal', snake_case: { innerKey: 1 } } };
    const answer = await ask(sandbox, 'POST /v1/customers', { body });
    expect(answer.body.metadata).toEqual({ favouriteColour: 'teal', snake_case: { innerKey: 1 } });
  });
});

describe('the query', () => {
  const allowed =
    'invoices, invoice_previews, trials_used, rewards, entities, referrals, payment_method, subscriptions.plan, purchases.plan, balances.feature, flags.feature, billing_controls.auto_topups.purchase_limit';

  test.each([
    ['expand=bogus', 'expand.0'],
    ['expand=invoices,bogus', 'expand.1'],
    ['expand=invoices&expand=bogus', 'expand.1'],
    ['expand[0]=invoices&expand[1]=bogus', 'expand.1'],
    ['expand=', 'expand.0'],
  ])('?%s names what it does not know', async (query, path) => {
    const { status, body } = await ask(sandbox, `GET /v1/customers/a?${query}`);
    expect({ status, message: body.message }).toEqual({ status: 400, message: `${path}: must be one of: ${allowed}` });
  });

  test('true and false are booleans', async () => {
    expect((await ask(sandbox, 'GET /v1/products?include_archived=true')).status).toBe(200);
    expect((await ask(sandbox, 'GET /v1/products?include_archived=yes')).body.message).toBe(
      'include_archived: must be a boolean (received string)',
    );
  });

  test('a creation may be expanded in the query', async () => {
    const answer = await ask(sandbox, 'POST /v1/customers?expand=bogus', { body: { id: 'a' } });
    expect(answer.body.message).toContain('expand.0: must be one of');
  });
});

describe('once only', () => {
  const use = (key: string) => ({ body: { customer_id: 'a', feature_id: 'messages', idempotency_key: key } });
  const header = (key: string, feature = 'messages') => ({
    body: { customer_id: 'a', feature_id: feature },
    headers: { 'idempotency-key': key },
  });

  test('the second event with a key is refused, and the message shows the key’s room (example 16)', async () => {
    expect((await ask(sandbox, 'POST /v1/track', use('k1'))).status).toBe(200);
    expect(await ask(sandbox, 'POST /v1/track', use('k1'))).toMatchObject({
      status: 409,
      body: {
        code: 'duplicate_idempotency_key',
        message: 'Another request with idempotency key track:k1 has already been received',
      },
    });
  });

  test('the header holds on every route, and does not collide with the body', async () => {
    expect((await ask(sandbox, 'POST /v1/track', use('k'))).status).toBe(200);
    expect((await ask(sandbox, 'POST /v1/track', header('k'))).status).toBe(200);
    expect((await ask(sandbox, 'POST /v1/check', header('k'))).body.message).toBe(
      'Another request with idempotency key k has already been received',
    );
  });

  test('a key is free again after a failure, and after 24 hours of the sandbox’s clock', async () => {
    expect((await ask(sandbox, 'POST /v1/track', header('k', 'nope'))).status).toBe(404);
    expect((await ask(sandbox, 'POST /v1/track', header('k'))).status).toBe(200);
    sandbox.moveClock({ advanceMs: 24 * 3_600_000 - 1 });
    expect((await ask(sandbox, 'POST /v1/track', header('k'))).status).toBe(409);
    sandbox.moveClock({ advanceMs: 1 });
    expect((await ask(sandbox, 'POST /v1/track', header('k'))).status).toBe(200);
  });
});

test('a request that fails leaves nothing behind', async () => {
  await ask(sandbox, 'POST /v1/track', { body: { customer_id: 'ghost', feature_id: 'nope' } });
  expect((await ask(sandbox, 'GET /v1/customers/ghost')).status).toBe(404);
});

test.each(['constructor', 'toString', '__proto__'])(
  'an id that every object inherits, %s, names nothing',
  async (id) => {
    const sandbox = createSandbox();
    expect((await ask(sandbox, 'POST /v1/check', { body: { customer_id: 'a', feature_id: id } })).status).toBe(404);
    expect((await ask(sandbox, 'POST /v1/attach', { body: { customer_id: 'a', product_id: id } })).status).toBe(404);
  },
);
