import type { Catalog, Customer, Promotions, Settings } from './engine/state.ts';
import { createEventLog } from './event-log.ts';
import type { Store } from './store.ts';

export interface Contents {
  readonly catalog: Catalog;
  readonly settings: Settings;
}

/** A store that can take back what a failed request had already written, and can be emptied. */
export interface MemoryStore extends Store {
  /** Runs `work`; when it throws, nothing that it saved remains. */
  transaction<Result>(work: () => Result): Result;
  clear(contents: Contents): void;
}

export const defaultSettings: Settings = {
  currency: 'usd',
  reverseDeductionOrder: false,
  multipleTrials: false,
};

export const emptyCatalog: Catalog = { features: {}, products: {} };

const noPromotions: Promotions = { rewards: [], programs: [], codes: [], redemptions: [] };

/** Everything in memory. Values are immutable, so remembering the old ones is all that an undo needs. */
export function createMemoryStore(): MemoryStore {
  let contents: Contents = { catalog: emptyCatalog, settings: defaultSettings };
  let promotions = noPromotions;
  const events = createEventLog();
  const customers = new Map<string, Customer>();
  const internalIds = new Map<string, string>();
  let undo: (() => void)[] = [];

  const put = (internalId: string, next: Customer | undefined) => {
    const previous = customers.get(internalId);
    if (previous?.id) internalIds.delete(previous.id);
    if (next) customers.set(internalId, next);
    else customers.delete(internalId);
    if (next?.id) internalIds.set(next.id, internalId);
    return previous;
  };

  const replace = (internalId: string, next: Customer | undefined) => {
    const previous = put(internalId, next);
    undo.push(() => put(internalId, previous));
  };

  return {
    catalog: () => contents.catalog,
    saveCatalog(catalog) {
      const previous = contents;
      contents = { ...contents, catalog };
      undo.push(() => {
        contents = previous;
      });
    },
    settings: () => contents.settings,
    promotions: () => promotions,
    savePromotions(next) {
      const previous = promotions;
      promotions = next;
      undo.push(() => {
        promotions = previous;
      });
    },
    customer: (id) => {
      const internalId = internalIds.get(id);
      return internalId === undefined ? undefined : customers.get(internalId);
    },
    customerByInternalId: (internalId) => customers.get(internalId),
    customers: () => [...customers.values()],
    saveCustomer: (customer) => replace(customer.internalId, customer),
    deleteCustomer: (internalId) => replace(internalId, undefined),
    events: events.newestFirst,
    appendEvent(event) {
      events.add(event);
      undo.push(() => events.remove(event));
    },
    transaction(work) {
      undo = [];
      try {
        return work();
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      } finally {
        undo = [];
      }
    },
    clear(next) {
      contents = next;
      promotions = noPromotions;
      events.clear();
      customers.clear();
      internalIds.clear();
    },
  };
}
