import { AutumnError } from '@autumn/core';
import { expect, test, vi } from 'vitest';
import type { Door } from '../../src/gate/call.ts';
import { createCall } from '../../src/gate/enter.ts';
import type { HandlerOptions } from '../../src/index.ts';
import { openService } from '../../src/service.ts';
import { openRoutes, routeNames, soundIntents } from '../support/intents.ts';
import { openShop, optionsFor, secretKey } from '../support/shop.ts';

const ada = { customerId: 'ada' };

function openGate(changes: Partial<HandlerOptions> = {}, shop = openShop()) {
  const service = openService(optionsFor(shop, changes));
  const at = (door: Partial<Door>, identity: { customerId: string } | null = ada) =>
    createCall(service, identity, { isBrowser: true, homes: [], requestId: 'request', signal: undefined, ...door });
  return { shop, service, at };
}

const refused = (code: string, message: string) => expect.objectContaining({ code, message });

test('a read ends with its deadline or its page, a purchase with its deadline alone, and a count is quick and ends alone', async () => {
  const { at } = openGate({ deadlineMs: { reads: 700, purchases: 9_000 } });
  const { signal } = new AbortController();
  const call = at({ signal });
  expect([call.reads, call.purchases, call.counts]).toStrictEqual([
    { deadlineMs: 700, timeoutMs: 700, signal },
    { deadlineMs: 9_000 },
    { deadlineMs: 700, timeoutMs: 700 },
  ]);
  const read = vi.fn(async (_: object) => 'read');
  expect(await call.share(['key'], read)).toBe('read');
  const shared = { deadlineMs: 700, timeoutMs: 700, signal: expect.any(AbortSignal) };
  expect(read).toHaveBeenCalledExactlyOnceWith(shared);
});

test('a read is shared by the calls of one customer, by nobody else, and ends with the page that waits for it', async () => {
  const { at } = openGate();
  const page = new AbortController();
  const signals: AbortSignal[] = [];
  const read = ({ signal }: { signal?: AbortSignal | undefined }) =>
    new Promise<void>(() => void signals.push(signal as AbortSignal));
  for (const who of [ada, ada, { customerId: 'grace' }, null])
    void at({ signal: page.signal }, who).share(['key'], read);
  void at({ signal: page.signal }).share(['another key'], read);
  expect(signals).toHaveLength(4);
  page.abort();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, true]);
});

const ruled = ['track', 'createEntity', 'deleteEntity'];

test.each(routeNames)(
  '%s is open or closed to browsers by the policy, and always open to server code',
  async (name) => {
    const closed = refused('forbidden', `The route ${name} is closed.`);
    const enter = (routes: object | undefined, isBrowser: boolean) => {
      const { at } = openGate({ policy: { routes, authorize: () => true } as never });
      return at({ isBrowser }).enter(name, soundIntents[name]);
    };
    const asked = [undefined, {}].map((routes) => enter(routes, true));
    for (const entering of asked) {
      if (ruled.includes(name)) await expect(entering).rejects.toEqual(closed);
      else await entering.catch((error) => expect(error).not.toEqual(closed));
    }
    await expect(enter({ [name]: false }, true)).rejects.toEqual(closed);
    await enter({ [name]: false }, false).catch((error) => expect(error).not.toEqual(closed));
  },
);

test.each(Object.entries(openRoutes))('a rule opens %s', async (name, rule) => {
  const { at } = openGate({ policy: { routes: { [name]: rule }, authorize: () => false } });
  const entering = at({}).enter(name as keyof typeof soundIntents, soundIntents[name as keyof typeof soundIntents]);
  await expect(entering).rejects.toEqual(refused('forbidden', 'You may not do this.'));
});

test.each(routeNames)('nobody who is not signed in gets into %s, unless it is what everybody may see', async (name) => {
  const { at, shop } = openGate({ policy: { routes: { track: { features: {} } } } });
  const entering = at({ isBrowser: false }, null).enter(name, { ...soundIntents[name], price: 1 });
  const isPublic = ['products', 'bootstrap'].includes(name);
  await expect(entering).rejects.toEqual(
    isPublic ? refused('invalid_params', 'Unknown field: price.') : refused('signed_out', 'Sign in first.'),
  );
  expect(shop.upstream).toEqual([]);
});

test('what everybody may see is not asked of policy.authorize, and everything else is, after its intent was read', async () => {
  const authorize = vi.fn(() => false);
  const { at, shop } = openGate({ policy: { authorize } });
  await at({}).enter('products', {});
  await expect(at({}).enter('check', { price: 1 })).rejects.toMatchObject({ code: 'invalid_params' });
  expect(authorize).not.toHaveBeenCalled();
  await expect(at({}).enter('check', { featureId: 'words' })).rejects.toMatchObject({ code: 'forbidden' });
  expect(authorize).toHaveBeenCalledOnce();
  expect(shop.sent('/v1/check')).toBeUndefined();
});

test('the application is told of what was done', async () => {
  const onEvent = vi.fn();
  const { at } = openGate({ onEvent });
  const view = await at({}).enter('check', { featureId: 'words' });
  const told = {
    requestId: 'request',
    isBrowser: true,
    customerId: 'ada',
    route: 'check',
    intent: { featureId: 'words' },
  };
  await vi.waitFor(() => expect(onEvent).toHaveBeenCalledExactlyOnceWith({ ...told, view }));
});

test('when Autumn refuses the key, the error does not quote it, and a refusal of our own is passed on as it is', async () => {
  const answer = { message: `Invalid key ${secretKey.slice(0, 12)}`, code: 'invalid_secret_key' };
  const shop = { ...openShop(), fetch: async () => Response.json(answer, { status: 401 }) };
  const error = await openGate({}, shop)
    .at({})
    .enter('check', { featureId: 'words' })
    .catch((reason) => reason);
  expect(AutumnError.is(error) && [error.kind, error.message]).toEqual(['config', 'Autumn refused the secret key.']);
  const own = openGate().at({}).enter('attach', { productId: 'retired' });
  await expect(own).rejects.toEqual(refused('product_not_allowed', 'This product is not for sale here.'));
});

test('after a write, done or failed, nobody joins a read that began before it; a read and another customer change nothing', async () => {
  const { at } = openGate();
  const read = vi.fn(() => new Promise<never>(() => {}));
  const join = () => void at({}).share(['key'], read);
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    join();
    await at({}).enter('check', { featureId: 'words' });
    await at({ isBrowser: false }, { customerId: 'grace' }).enter('track', { featureId: 'words' });
    join();
    expect(read).toHaveBeenCalledTimes(1);
    await at({ isBrowser: false }).enter('track', { featureId: 'words' });
    join();
    expect(read).toHaveBeenCalledTimes(2);
    await expect(at({}).enter('attach', { productId: 'retired' })).rejects.toThrow();
    join();
    expect(read).toHaveBeenCalledTimes(3);
  } finally {
    vi.useRealTimers();
  }
});
