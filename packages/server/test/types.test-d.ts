import type { IncomingMessage } from 'node:http';
import type { CheckView, CustomerView } from '@autumn/core/browser';
import { expectTypeOf, test } from 'vitest';
import { autumnHandler as nextHandler } from '../src/adapters/next.ts';
import { autumnHandler as nodeHandler } from '../src/adapters/node.ts';
import { type Caller, createCaller, createGuard, createHandler, type HandlerOptions } from '../src/index.ts';

const ada = { customerId: 'ada' };

test('without a request to read, the methods are on the caller', () => {
  const options = { identify: async () => ada, policy: { credits: 'pool' } } satisfies HandlerOptions;
  const caller = createCaller(options);
  expectTypeOf(caller).toEqualTypeOf<Caller>();
  expectTypeOf(caller.customer()).resolves.toEqualTypeOf<CustomerView>();
  expectTypeOf(caller.check({ featureId: 'words' })).resolves.toEqualTypeOf<CheckView>();
  // @ts-expect-error a purchase is of something
  caller.attach();
  // @ts-expect-error no price comes from outside
  caller.attach({ productId: 'pro', price: 0 });
});

test('with a request to read, the caller takes it first', () => {
  const caller = createCaller({ identify: (request: Request) => ({ customerId: request.url }) });
  expectTypeOf(caller).parameter(0).toEqualTypeOf<Request>();
  // @ts-expect-error nobody is known yet
  caller.customer();
});

test("identify is given the framework's own request", () => {
  class NextRequest extends Request {
    readonly cookies = new Map<string, string>();
  }
  const { POST } = nextHandler({
    identify: (request: NextRequest) => ({ customerId: request.cookies.get('id') ?? '' }),
  });
  expectTypeOf(POST).parameter(0).toEqualTypeOf<NextRequest>();
  nodeHandler({
    identify: (request) => {
      expectTypeOf(request).toEqualTypeOf<IncomingMessage>();
      return null;
    },
  });
  createHandler({
    identify: (request) => {
      expectTypeOf(request).toEqualTypeOf<Request>();
      return null;
    },
  });
});

test('there is no route to set a balance, and no way to show a pool and its units', () => {
  // @ts-expect-error not a route
  createHandler({ identify: () => ada, policy: { routes: { setUsage: false } } });
  createHandler({ identify: () => ada, policy: { credits: 'units' } });
  // @ts-expect-error one divided by the other is the cost
  createHandler({ identify: () => ada, policy: { credits: 'both' } });
});

test('a guard gives what the work gives, and asks for a context where identify does', () => {
  const guard = createGuard({ identify: async () => ada });
  expectTypeOf(guard({ feature: 'words' }).run(() => 7)).resolves.toEqualTypeOf<number>();
  expectTypeOf(guard({ feature: 'words' }).check()).resolves.toEqualTypeOf<CheckView>();
  const asking = createGuard({ identify: (request: Request) => ({ customerId: request.url }) });
  expectTypeOf(asking({ feature: 'words' }).run)
    .parameter(1)
    .toEqualTypeOf<Request>();
  // @ts-expect-error nobody is known yet
  void asking({ feature: 'words' }).check();
  // @ts-expect-error a price comes from nowhere
  guard({ feature: 'words', price: 0 });
});
