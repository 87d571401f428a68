import { type BrowserRouteName, browserRoutes, type IntentOf, type ViewOf } from '@autumn/core/browser';
import { createCall } from './gate/enter.ts';
import { siteOrigin } from './guard/site-origin.ts';
import { readIdentity } from './identity.ts';
import type { HandlerOptions } from './options.ts';
import { CallbackFailure } from './refusal.ts';
import { openService, type Service } from './service.ts';

export interface CallerCallOptions {
  /** Ends a call that only reads. */
  readonly signal?: AbortSignal | undefined;
}

/** One method per browser route: an intent in, a view out. */
export type Caller = {
  readonly [Name in BrowserRouteName]: Record<never, never> extends IntentOf<Name>
    ? (intent?: IntentOf<Name>, options?: CallerCallOptions) => Promise<ViewOf<Name>>
    : (intent: IntentOf<Name>, options?: CallerCallOptions) => Promise<ViewOf<Name>>;
};

/**
 * The browser routes as methods, for server components, loaders and actions: no HTTP, the same identity,
 * the same policy, the same views.
 *
 * Where `identify` takes no argument (it reads the framework's own cookies) the methods are on the caller;
 * otherwise `caller(context)` has them. This is server code, so `policy.routes` does not bind it: `track`
 * is open, and takes any feature and any positive value. A return path needs a `Request` as context, or an
 * entry in `policy.redirects` to be resolved against.
 *
 * @example
 * const caller = createCaller(options);
 * const { allowed } = await caller.check({ featureId: 'words', requiredBalance: 300 });
 * if (allowed) await caller.track({ featureId: 'words', value: 300 });
 *
 * @throws {AutumnError} with the codes of the handler: `signed_out` (401), `product_not_allowed` (403) and
 *   so on; where Autumn fails, its own error. What `identify` throws is passed on as it is.
 */
export function createCaller(options: HandlerOptions<void>): Caller;
export function createCaller<Context>(options: HandlerOptions<Context>): (context: Context) => Caller;
export function createCaller<Context>(options: HandlerOptions<Context>): Caller & ((context: Context) => Caller) {
  const service = openService(options);
  const callerFor = (context: Context) => createMethods(service, context, () => options.identify(context));
  return Object.assign(callerFor, callerFor(undefined as Context));
}

function createMethods(service: Service, context: unknown, identify: () => unknown): Caller {
  const homes = context instanceof Request ? [siteOrigin(context)] : [];
  const ask = async (name: BrowserRouteName, intent: unknown, signal: AbortSignal | undefined) => {
    const identity = readIdentity(await identify());
    const door = { isBrowser: false, homes, requestId: crypto.randomUUID(), signal };
    try {
      return await createCall(service, identity, door).enter(name, intent);
    } catch (error) {
      throw error instanceof CallbackFailure ? error.error : error;
    }
  };
  const names = Object.keys(browserRoutes) as BrowserRouteName[];
  const methods = names.map((name) => [
    name,
    (intent: unknown = {}, { signal }: CallerCallOptions = {}) => ask(name, intent, signal),
  ]);
  return Object.fromEntries(methods) as Caller;
}
