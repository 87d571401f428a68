import type { Catalog, Customer, Promotions, Settings, UsageEvent } from './engine/state.ts';
import { createEventLog } from './event-log.ts';
import { createCell } from './store/cell.ts';
import { createTransactions, type Transactions } from './store/transactions.ts';
import type { Store } from './store.ts';

export interface Contents {
  readonly catalog: Catalog;
  readonly settings: Settings;
}

/** A store that can take back what a failed request had already written, and can be emptied. */
export interface MemoryStore extends Store {
  /** Runs `work`; when it throws, nothing that it saved remains. */
  readonly transaction: Transactions['run'];
  clear(contents: Contents): void;
}

export const defaultSettings: Settings = {
  currency: 'usd',
  reverseDeductionOrder: false,
  multipleTrials: false,
  rateLimits: false,
};

export const emptyCatalog: Catalog = { features: {}, products: {} };

const noPromotions: Promotions = { rewards: [], programs: [], codes: [], redemptions: [] };

/** Everything in memory. Values are immutable, so remembering the old ones is all that an undo needs. */
export function createMemoryStore(transactions: Transactions = createTransactions()): MemoryStore {
  const { changed, restore } = transactions;
  const catalog = createCell('catalog', emptyCatalog, transactions);
  const settings = createCell('settings', defaultSettings, transactions);
  const promotions = createCell('promotions', noPromotions, transactions);
  let customers = new Map(restore<Customer>('customer'));
  let internalIds = new Map<string, string>();
  for (const { id, internalId } of customers.values()) if (id) internalIds.set(id, internalId);
  let events = createEventLog();
  for (const event of restore<UsageEvent>('event').values()) events.add(event);

  const put = (internalId: string, next: Customer | undefined) => {
    const previous = customers.get(internalId);
    if (previous?.id) internalIds.delete(previous.id);
    if (next) customers.set(internalId, next);
    else customers.delete(internalId);
    if (next?.id) internalIds.set(next.id, internalId);
    return previous;
  };

  const replace = (internalId: string, next: Customer | undefined) => {
    // A customer that comes back comes back to its place.
    const order = next === undefined ? [...customers.keys()] : undefined;
    const before = put(internalId, next);
    const undo = () => {
      put(internalId, before);
      if (order) customers = inOrder(customers, order);
    };
    changed({ kind: 'customer', id: internalId, before, after: next, undo });
  };

  return {
    catalog: catalog.get,
    saveCatalog: catalog.set,
    settings: settings.get,
    promotions: promotions.get,
    savePromotions: promotions.set,
    customer: (id) => {
      const internalId = internalIds.get(id);
      return internalId === undefined ? undefined : customers.get(internalId);
    },
    customerByInternalId: (internalId) => customers.get(internalId),
    customers: () => [...customers.values()],
    saveCustomer: (customer) => replace(customer.internalId, customer),
    deleteCustomer: (internalId) => replace(internalId, undefined),
    events: (scope) => events.newestFirst(scope),
    appendEvent(event) {
      events.add(event);
      changed({ kind: 'event', id: event.id, before: undefined, after: event, undo: () => events.remove(event) });
    },
    transaction: transactions.run,
    clear(next) {
      const before = { customers, internalIds, events };
      [customers, internalIds, events] = [new Map(), new Map(), createEventLog()];
      const undo = () => {
        ({ customers, internalIds, events } = before);
      };
      changed({ kinds: ['customer', 'event'], undo });
      promotions.clear();
      catalog.set(next.catalog);
      settings.set(next.settings);
    },
  };
}

const inOrder = (customers: ReadonlyMap<string, Customer>, order: readonly string[]): Map<string, Customer> =>
  new Map(order.flatMap((id) => (customers.has(id) ? [[id, customers.get(id) as Customer] as const] : [])));
