import type { Report } from './api/answer.ts';
import { type Claims, createClaims } from './api/idempotency.ts';
import { createLocks, type Locks } from './api/locks.ts';
import { createRateLimits, type RateLimits } from './api/rate-limits.ts';
import { type Clock, createClock } from './clock.ts';
import { advance } from './engine/advance.ts';
import type { Customer, EngineContext } from './engine/state.ts';
import { createFaults, type Faults } from './faults.ts';
import { type Changes, createChanges } from './live/changes.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import type { OperationContext } from './operations/operation.ts';
import { createNotes, type Notes } from './pages/notes.ts';
import { createIds } from './random.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { createCell } from './store/cell.ts';
import type { Transactions } from './store/transactions.ts';
import { createOutbox, noOutbox, type Outbox } from './webhooks/outbox.ts';
import { watchCustomers } from './webhooks/watch-customers.ts';
import type { WebhookOptions } from './webhooks/webhook-options.ts';

/** Everything that one running sandbox consists of. */
export interface World {
  readonly transactions: Transactions;
  readonly store: MemoryStore;
  readonly clock: Clock;
  readonly claims: Claims;
  /** Who is in the middle of what. */
  readonly locks: Locks;
  readonly rateLimits: RateLimits;
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Heard by open consoles. */
  readonly changes: Changes;
  readonly notes: Notes;
  readonly webhooks: Outbox;
  /** Secret keys that open the API and the control routes. */
  readonly keys: ReadonlySet<string>;
  /** Must come back with every form: a page of another origin cannot read it. */
  readonly formToken: string;
  readonly realNow: () => number;
  readonly report: Report;
  readonly newId: (prefix: string) => string;
  readonly restartIds: () => void;
}

/** Where webhooks go, and where the pages live that they point to. */
export interface WebhookDoor {
  readonly options: WebhookOptions;
  readonly origin: () => string;
}

export function createWorld(
  keys: readonly string[],
  report: Report,
  untold: Transactions,
  realNow: () => number = Date.now,
  webhooks?: WebhookDoor,
): World {
  const changes = createChanges();
  const doors = { changed: changes.publish, report };
  const outbox = webhooks ? createOutbox(webhooks.options, { ...doors, origin: webhooks.origin }) : noOutbox;
  const transactions = webhooks
    ? watchCustomers(untold, (customers) => outbox.take(customers, ({ after }) => engineContext(world, after)))
    : untold;
  const ids = createCell('count of ids', 0, transactions);
  const world: World = {
    transactions,
    store: createMemoryStore(transactions),
    clock: createClock(transactions, realNow),
    claims: createClaims(transactions),
    locks: createLocks(),
    rateLimits: createRateLimits(realNow),
    faults: createFaults(transactions),
    requests: createRequestLog(transactions),
    changes,
    notes: createNotes(),
    webhooks: outbox,
    keys: new Set(keys),
    formToken: crypto.randomUUID(),
    realNow,
    report,
    newId: createIds(ids),
    restartIds: ids.clear,
  };
  return world;
}

/** What the engine may know: the time is the customer's own when one is given. */
export function engineContext({ store, clock, newId }: World, customer?: Customer): EngineContext {
  return {
    catalog: store.catalog(),
    settings: store.settings(),
    now: clock.now() + (customer?.clockOffsetMs ?? 0),
    newId,
  };
}

/** What an operation may touch. `origin` is where the pages live that its answer points to. */
export function operationContext(world: World, origin: string): OperationContext {
  return { store: world.store, origin, engine: (customer) => engineContext(world, customer) };
}

/** Saves what has become due for a customer by now, and answers with how it stands. */
export function bringUpToDate(world: World, customer: Customer): Customer {
  const current = advance(customer, engineContext(world, customer));
  if (current !== customer) world.store.saveCustomer(current);
  return current;
}
