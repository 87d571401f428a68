import { AutumnError } from '@autumn/core/errors';
import { expect, test } from 'vitest';
import { createCaller, createHandler, type HandlerOptions } from '../src/index.ts';
import { pageRequest } from './support/ask.ts';
import { openShop, optionsFor, type Shop } from './support/shop.ts';

const callerOn = (shop: Shop, changes: Partial<HandlerOptions<void>> = {}) =>
  createCaller({ ...optionsFor(shop), identify: () => ({ customerId: 'ada' }), ...changes });

test('check, work, track: on the server, in three lines', async () => {
  const caller = callerOn(openShop());
  const { allowed } = await caller.check({ featureId: 'words', requiredBalance: 300 });
  expect(allowed).toBe(true);
  expect(await caller.track({ featureId: 'words', value: 300 })).toEqual({ code: 'event_received' });
  expect(await caller.check({ featureId: 'words', requiredBalance: 300 })).toEqual({
    allowed: false,
    reason: 'limit_reached',
    balance: 200,
    source: 'live',
  });
});

test('it gives what the handler gives', async () => {
  const shop = openShop();
  const caller = callerOn(shop);
  const handler = createHandler(optionsFor(shop));
  const { asOf: _, ...shown } = await (await handler(pageRequest('customer'))).json();
  expect(await caller.customer()).toMatchObject(shown);
  expect(await caller.products()).toEqual(await (await handler(pageRequest('products'))).json());
  expect((await caller.bootstrap()).customer.data?.id).toBe('ada');
});

test('where identify needs the request, the caller is given it', async () => {
  const shop = openShop();
  const caller = createCaller(optionsFor(shop))(pageRequest('customer'));
  expect((await caller.customer()).id).toBe('ada');
  await caller.checkout({ productId: 'pro', successUrl: '/done' });
  expect(shop.sent('/v1/checkout')?.body.success_url).toBe('https://app.example.com/done');
});

test('it is the same gate: nobody, what is not for sale, foreign fields and foreign places are refused', async () => {
  const shop = openShop();
  const failing = async (call: Promise<unknown>) => {
    const error = await call.catch((reason: unknown) => reason);
    expect(AutumnError.is(error)).toBe(true);
    return (error as AutumnError).code;
  };
  expect(await failing(callerOn(shop, { identify: () => null }).customer())).toBe('signed_out');
  const caller = callerOn(shop);
  expect(await failing(caller.attach({ productId: 'retired' }))).toBe('product_not_allowed');
  expect(await failing(caller.attach({ productId: 'pro', price: 0 } as never))).toBe('invalid_params');
  expect(await failing(caller.attach({ productId: 'pro', successUrl: '/done' }))).toBe('redirect_not_allowed');
  expect(await failing(caller.track({ featureId: 'words', value: -1 }))).toBe('invalid_params');
  expect(await failing(caller.check({ featureId: 'words', entityId: 'seat_2' }))).toBe('entity_not_allowed');
  expect(await failing(caller.check({ featureId: 'nothing' }))).toBe('feature_not_found');
});

test('a path is resolved against the first allowed origin where there is no request', async () => {
  const shop = openShop();
  await callerOn(shop, { policy: { redirects: ['https://app.example.com'] } }).checkout({
    productId: 'pro',
    successUrl: '/done',
  });
  expect(shop.sent('/v1/checkout')?.body.success_url).toBe('https://app.example.com/done');
});

test('what identify throws is passed on, because frameworks redirect by throwing', async () => {
  const redirect = new Error('NEXT_REDIRECT');
  const caller = callerOn(openShop(), {
    identify: () => {
      throw redirect;
    },
  });
  await expect(caller.customer()).rejects.toBe(redirect);
});

test('handler and caller of the same options share what they know', async () => {
  const shop = openShop();
  const options: HandlerOptions<void> = { ...optionsFor(shop), identify: () => ({ customerId: 'ada' }) };
  await createCaller(options).products();
  await createHandler(options)(pageRequest('products'));
  expect(shop.upstream.filter(({ path }) => path === '/v1/products')).toHaveLength(1);
});

test('a signal ends a call that only reads', async () => {
  const shop = openShop();
  const leave = new AbortController();
  shop.sandbox.addFault({ route: 'check', when: 'before', delayMs: 60_000 });
  const call = callerOn(shop).check({ featureId: 'words' }, { signal: leave.signal });
  leave.abort();
  await expect(call).rejects.toMatchObject({ code: 'aborted' });
});
