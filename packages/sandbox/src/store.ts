import type { Catalog, Customer, Promotions, Settings, UsageEvent } from './engine/state.ts';
import type { EventScope } from './event-log.ts';

/**
 * Where a sandbox keeps what it knows. Values go in and out whole and are never mutated, so a
 * request that fails before its last write leaves nothing behind.
 */
export interface Store {
  catalog(): Catalog;
  saveCatalog(catalog: Catalog): void;
  settings(): Settings;
  promotions(): Promotions;
  savePromotions(promotions: Promotions): void;
  customer(id: string): Customer | undefined;
  customerByInternalId(internalId: string): Customer | undefined;
  customers(): Iterable<Customer>;
  /** Inserts or replaces by `internalId`. */
  saveCustomer(customer: Customer): void;
  deleteCustomer(internalId: string): void;
  /** Newest first. */
  events(scope?: EventScope): Iterable<UsageEvent>;
  appendEvent(event: UsageEvent): void;
}
