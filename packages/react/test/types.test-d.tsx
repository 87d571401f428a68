import type { CustomerView, ProductsView } from '@autumn/core/browser';
import type { Caller } from '@autumn/server';
import { useSuspenseQuery } from '@tanstack/react-query';
import { expectTypeOf, test } from 'vitest';
import {
  AutumnProvider,
  autumnQueries,
  type BrowserClient,
  type Messages,
  messages,
  type PrefetchCaller,
  useCheck,
} from '../src/index.ts';
import { formatOf } from '../src/text/format.ts';
import { createSay } from '../src/text/say.ts';

declare const client: BrowserClient;

test('queries carry the type of their view', () => {
  expectTypeOf(useSuspenseQuery(autumnQueries(client, 'ada').customer()).data).toEqualTypeOf<CustomerView>();
  expectTypeOf(useSuspenseQuery(autumnQueries(client, null).products()).data).toEqualTypeOf<ProductsView>();
});

test('a caller of the server takes the place of the browser client', () => {
  expectTypeOf<Caller>().toExtend<PrefetchCaller>();
  expectTypeOf<Caller>().toExtend<Parameters<typeof autumnQueries>[0]>();
});

test('a check has four states, and says so', () => {
  expectTypeOf(useCheck({ featureId: 'words' }).status).toEqualTypeOf<'pending' | 'allowed' | 'denied' | 'error'>();
});

test('identity has to be said, and messages are known by name', () => {
  // @ts-expect-error: without an identity the cache would not know whose it is
  <AutumnProvider />;
  <AutumnProvider identity={null} messages={{ retry: 'Nochmal' }} />;
  // @ts-expect-error: there is no such text
  <AutumnProvider identity={null} messages={{ retri: 'Nochmal' }} />;
  expectTypeOf<Messages['upgrade']>().toEqualTypeOf<string>();
});

test('a message wants the values of its slots', () => {
  const say = createSay(messages, {}, formatOf('en-US', 'UTC'));
  say('upgrade', { product: 'Pro' });
  say('retry');
  // @ts-expect-error: "Upgrade to {product}" without a product
  say('upgrade');
  // @ts-expect-error: it has no such slot
  say('upgrade', { plan: 'Pro' });
});
