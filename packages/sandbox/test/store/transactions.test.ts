import { Customer as CustomerSchema } from '@autumn/core/contract';
import { expect, test } from 'vitest';
import type { Customer } from '../../src/engine/state.ts';
import { createSandbox } from '../../src/index.ts';
import { createMemoryStore } from '../../src/memory-store.ts';
import type { RowChange, StateStore } from '../../src/store/state-store.ts';
import { StoreError } from '../../src/store/state-store.ts';
import { ask } from '../ask.ts';
import { catalog, memoryOf, START } from './kept-shop.ts';

/** A store whose disk is full from some moment on. */
function fillingStore(): StateStore & { isFull: boolean; written: RowChange[][] } {
  return {
    name: 'a store',
    isFull: false,
    written: [],
    rows: () => [],
    write(changes) {
      if (this.isFull) throw new StoreError('a store: the disk is full.');
      this.written.push([...changes]);
    },
    close() {},
  };
}

function openShop() {
  const store = fillingStore();
  const reported: unknown[] = [];
  const onInternalError = (error: unknown) => void reported.push(error);
  const sandbox = createSandbox({ catalog, now: START, frozen: true, store, onInternalError });
  const join = (id: string) => ask(sandbox, 'POST /v1/customers', { body: { id } });
  const track = (more: object = {}) =>
    ask(sandbox, 'POST /v1/track', { body: { customer_id: 'ada', feature_id: 'messages', value: 1, ...more } });
  return { sandbox, store, reported, join, track };
}

test('what cannot be written has not happened, and whoever runs the sandbox is told why', async () => {
  const { sandbox, store, reported, join, track } = openShop();
  await join('ada');
  const before = await memoryOf(sandbox);
  store.isFull = true;
  expect(await track({ idempotency_key: 'k' })).toMatchObject({ status: 500, body: { code: 'internal_error' } });
  expect((await ask(sandbox, 'GET /v1/customers/ada')).status).toBe(500);
  expect((await ask(sandbox, 'POST /sandbox/reset', { body: {} })).status).toBe(500);
  expect((await ask(sandbox, 'POST /sandbox/clock', { body: { advance_ms: 5 } })).status).toBe(500);
  expect(() => sandbox.setCard('ada', 'ok')).toThrow('the disk is full');
  expect(reported.map(String)).toEqual(Array(4).fill('StoreError: a store: the disk is full.'));
  expect(await memoryOf(sandbox)).toEqual(before);
  store.isFull = false;
  expect((await track({ idempotency_key: 'k' })).status).toBe(200);
});

test('a request is written in one go, before it is answered', async () => {
  const { store, join, track } = openShop();
  await join('ada');
  store.written.length = 0;
  await track({ idempotency_key: 'k' });
  expect(store.written).toHaveLength(1);
  const kinds = store.written[0]?.map((change) => ('kind' in change ? change.kind : change.emptied));
  expect(new Set(kinds)).toEqual(
    new Set(['claim', 'count of ids', 'customer.holdings', 'event', 'count of requests', 'request']),
  );
});

test('what a call writes does not grow with what has happened before it', async () => {
  const { sandbox, store, join, track } = openShop();
  await join('ada');
  sandbox.setCard('ada', 'ok');
  await ask(sandbox, 'POST /v1/attach', { body: { customer_id: 'ada', product_id: 'pro' } });
  const costOf = async (call: () => Promise<unknown>) => {
    store.written.length = 0;
    await call();
    return JSON.stringify(store.written).length;
  };
  const month = async () => sandbox.moveClock({ advanceMs: 31 * 86_400_000 });
  const [event, renewal] = [await costOf(track), await costOf(month)];
  for (let round = 0; round < 60; round += 1) {
    await month();
    await track();
  }
  expect((await ask(sandbox, 'GET /v1/customers/ada?expand=invoices')).body.invoices.length).toBeGreaterThan(60);
  // Counters have more digits by then.
  expect(await costOf(track)).toBeLessThan(event * 1.1);
  expect(await costOf(month)).toBeLessThan(renewal * 1.1);
});

test('an answer that cannot be written down takes back the work as well', async () => {
  const { sandbox, reported, join } = openShop();
  const { state } = await memoryOf(sandbox);
  const { _zod: features } = CustomerSchema.shape.features;
  const { def } = features;
  const unreadable = () => {
    throw new Error('unreadable');
  };
  Object.defineProperty(features, 'def', { get: unreadable, configurable: true });
  try {
    expect((await join('ada')).status).toBe(500);
  } finally {
    Object.defineProperty(features, 'def', { value: def });
  }
  expect(reported.map(String)).toEqual(['Error: unreadable']);
  expect((await memoryOf(sandbox)).state).toEqual(state);
});

test('a body too deep to be written down again is none, and spoils nothing', async () => {
  const { sandbox } = openShop();
  const metadata = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const body = `{"id":"ada","metadata":${metadata}}`;
  expect(await ask(sandbox, 'POST /v1/customers', { body })).toMatchObject({ status: 400 });
  const { state, requests } = await memoryOf(sandbox);
  expect(state.customers).toEqual([]);
  expect(requests).toMatchObject([{ status: 400, body: {} }]);
});

test('a customer whose deletion is taken back stands where it stood', () => {
  const store = createMemoryStore();
  for (const id of ['ada', 'bob', 'eve']) store.saveCustomer({ id, internalId: `cus_${id}` } as Customer);
  const fail = () =>
    store.transaction(() => {
      store.deleteCustomer('cus_bob');
      store.deleteCustomer('cus_ada');
      store.saveCustomer({ id: 'new', internalId: 'cus_new' } as Customer);
      throw new Error('too late');
    });
  expect(fail).toThrow('too late');
  expect([...store.customers()].map(({ id }) => id)).toEqual(['ada', 'bob', 'eve']);
  expect(store.customer('bob')?.internalId).toBe('cus_bob');
});

test('a transaction inside another one is taken back alone', () => {
  const store = createMemoryStore();
  store.transaction(() => {
    store.saveCustomer({ id: 'ada', internalId: 'cus_ada' } as Customer);
    const inner = () =>
      store.transaction(() => {
        store.saveCustomer({ id: 'bob', internalId: 'cus_bob' } as Customer);
        throw new Error('no');
      });
    expect(inner).toThrow('no');
  });
  expect([...store.customers()].map(({ id }) => id)).toEqual(['ada']);
});
