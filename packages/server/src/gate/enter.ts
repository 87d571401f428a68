import { type BrowserRouteName, browserRoutes, type IntentOf, type ViewOf } from '@autumn/core/browser';
import { withoutKey } from '../failure/refused-key.ts';
import { tellEvent } from '../http/tell-event.ts';
import type { Identity } from '../identity.ts';
import type { RuledRoute } from '../policy.ts';
import { Refusal, refusal } from '../refusal.ts';
import { routes } from '../routes/index.ts';
import type { Service } from '../service.ts';
import { authorize } from './authorize.ts';
import type { Call, Door, Route } from './call.ts';
import { readIntent } from './read-intent.ts';

/** A person at a door, ready to ask. */
export function createCall(service: Service, identity: Identity | null, door: Door): Call {
  const { reads, purchases } = service.settings.deadlineMs;
  const call: Call = {
    service,
    identity,
    door,
    reads: { deadlineMs: reads, timeoutMs: reads, signal: door.signal },
    purchases: { deadlineMs: purchases },
    counts: { deadlineMs: reads, timeoutMs: reads },
    share: (key, read) =>
      service.flights.join({
        customerId: identity?.customerId ?? '',
        key,
        signal: door.signal,
        read: (signal) => read({ deadlineMs: reads, timeoutMs: reads, signal }),
      }),
    enter: (name, intent) => enter(call, name, intent),
  };
  return call;
}

/** The gate: every call from a browser or from server code goes through here, whatever the framework. */
async function enter<Name extends BrowserRouteName>(call: Call, name: Name, body: unknown): Promise<ViewOf<Name>> {
  const route: Route<IntentOf<Name>, ViewOf<Name>> = routes[name];
  if (call.door.isBrowser && isClosed(call.service, name)) throw refusal('forbidden', `The route ${name} is closed.`);
  if (!route.isPublic && !call.identity) throw refusal('signed_out', 'Sign in first.');
  const intent = readIntent<IntentOf<Name>>(browserRoutes[name].intent, body);
  if (!route.isPublic) await authorize(call, name, intent as object);
  try {
    const view = await route.run(intent, call);
    tellEvent(call, name, { intent, view });
    return view;
  } catch (error) {
    throw error instanceof Refusal ? error : withoutKey(error);
  } finally {
    if (route.isWrite && call.identity) call.service.flights.forget(call.identity.customerId);
  }
}

const ruledRoutes: ReadonlySet<BrowserRouteName> = new Set<RuledRoute>(['track', 'createEntity', 'deleteEntity']);

/** Some routes have to be opened by a rule; the others have to be closed. */
function isClosed({ settings }: Service, name: BrowserRouteName): boolean {
  const rule = settings.policy.routes?.[name];
  return rule === false || (ruledRoutes.has(name) && rule === undefined);
}
