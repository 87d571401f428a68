import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, defineCatalog, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';

const START = 1_795_360_000_000;
const catalog = defineCatalog({
  features: [{ id: 'messages', name: 'Messages', type: 'single_use', eventNames: ['chat'] }],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'messages', includedUsage: 10, interval: 'month' }],
    },
  ],
});
let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({ catalog, now: START, frozen: true });
});

const productIds = async () => (await ask(sandbox, 'GET /v1/products')).body.list.map(({ id }: { id: string }) => id);

test('control routes want the key', async () => {
  const { status } = await ask(sandbox, 'GET /sandbox/state', { headers: { authorization: '' } });
  expect(status).toBe(401);
});

test('an unknown control is 404, and an unknown key of a body is a typing error', async () => {
  expect((await ask(sandbox, 'POST /sandbox/nonsense', { body: {} })).status).toBe(404);
  expect((await ask(sandbox, 'POST /sandbox/faults', { body: { when: 'before', delayMs: 5 } })).body.message).toBe(
    'input: unknown delayMs; this route takes route, when, status, body, headers, delay_ms, drop, rate, seed, times',
  );
});

describe('reset', () => {
  test('starts again as at first, with the catalog it was started with', async () => {
    await ask(sandbox, 'POST /v1/customers', { body: { id: 'a' } });
    await ask(sandbox, 'POST /sandbox/reset', { body: {} });
    expect((await ask(sandbox, 'GET /v1/customers/a')).status).toBe(404);
    expect(await productIds()).toEqual(['free']);
    expect(sandbox.now()).toBe(START);
  });

  test('takes another time, other settings and another catalog, written like a file or like the API', async () => {
    const product = { id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' }] };
    const snake = { features: [], products: [{ ...product, is_add_on: true }] };
    const camel = { features: [], products: [{ ...product, isAddOn: true }] };
    for (const written of [snake, camel]) {
      await ask(sandbox, 'POST /sandbox/reset', {
        body: { now: 5, frozen: true, settings: { currency: 'eur' }, catalog: written },
      });
      const { body } = await ask(sandbox, 'GET /sandbox/state');
      expect(body).toMatchObject({ now: 5, frozen: true, settings: { currency: 'eur', multipleTrials: false } });
      expect((await ask(sandbox, 'GET /v1/products')).body.list).toMatchObject([{ id: 'pro' }]);
    }
  });

  test('null empties the catalog', async () => {
    await ask(sandbox, 'POST /sandbox/reset', { body: { catalog: null } });
    expect(await productIds()).toEqual([]);
  });

  test('a broken catalog is refused by name, and changes nothing', async () => {
    const twice = { features: [catalog.features[0], catalog.features[0]], products: [] };
    expect(
      (await ask(sandbox, 'POST /sandbox/reset', { body: { catalog: { features: [{ id: 'x' }] } } })).body.message,
    ).toContain('features.0.type');
    expect((await ask(sandbox, 'POST /sandbox/reset', { body: { catalog: twice } })).body.message).toBe(
      'feature "messages": Feature messages already exists',
    );
    expect(await productIds()).toEqual(['free']);
  });

  test('ids repeat from run to run', async () => {
    const run = async () => {
      sandbox.reset();
      await ask(sandbox, 'POST /v1/customers', { body: { id: 'a' } });
      return (await ask(sandbox, 'GET /sandbox/state')).body.customers;
    };
    expect(await run()).toEqual(await run());
  });
});

describe('clock', () => {
  test('moves forward for all, to an instant or by an amount', async () => {
    await ask(sandbox, 'POST /sandbox/clock', { body: { advance_ms: 1000 } });
    expect(sandbox.now()).toBe(START + 1000);
    await ask(sandbox, 'POST /sandbox/clock', { body: { now: START + 5000 } });
    expect(sandbox.now()).toBe(START + 5000);
  });

  test('moves for one customer and leaves the others alone', async () => {
    await ask(sandbox, 'POST /v1/customers', { body: { id: 'a' } });
    await ask(sandbox, 'POST /sandbox/clock', { body: { customer_id: 'a', advance_ms: 1000 } });
    expect(sandbox.now()).toBe(START);
    const { body } = await ask(sandbox, 'GET /sandbox/state');
    expect(body.customers).toMatchObject([{ id: 'a', clockOffsetMs: 1000 }]);
  });

  test.each([
    [{ now: START - 1 }, 'now: the clock does not run backwards; reset instead.'],
    [{}, 'input: pass either now or advance_ms'],
    [{ now: START, advance_ms: 1 }, 'input: pass either now or advance_ms'],
    [{ customer_id: 'ghost', advance_ms: 1 }, 'Customer ghost not found'],
  ])('%j is refused: %s', async (body, message) => {
    expect((await ask(sandbox, 'POST /sandbox/clock', { body })).body.message).toBe(message);
  });

  test('runs on by itself unless it is frozen', () => {
    let real = 10;
    const running = createSandbox({ now: 1000, realNow: () => real });
    real += 5;
    expect(running.now()).toBe(1005);
    running.moveClock({ now: 2000 });
    real += 5;
    expect(running.now()).toBe(2005);
    running.reset({ now: 1, frozen: true });
    real += 5;
    expect(running.now()).toBe(1);
  });
});

test('a card is put on file and taken away', async () => {
  await ask(sandbox, 'POST /v1/customers', { body: { id: 'a' } });
  for (const card of ['declined', null]) {
    expect((await ask(sandbox, 'POST /sandbox/cards', { body: { customer_id: 'a', card } })).status).toBe(200);
    expect((await ask(sandbox, 'GET /sandbox/state')).body.customers).toMatchObject([{ card }]);
  }
});

test('requests are remembered, newest first, without their key', async () => {
  await ask(sandbox, 'POST /v1/customers', { body: { id: 'a' } });
  await ask(sandbox, 'GET /v1/customers/ghost?expand=invoices');
  const { body } = await ask(sandbox, 'GET /sandbox/requests');
  expect(body.list).toMatchObject([
    {
      method: 'GET',
      path: '/v1/customers/ghost?expand=invoices',
      status: 404,
      at: START,
      answer: { code: 'customer_not_found' },
    },
    { method: 'POST', path: '/v1/customers', status: 200, body: { id: 'a' } },
  ]);
  expect(JSON.stringify(body)).not.toContain('am_sk_test');
});
