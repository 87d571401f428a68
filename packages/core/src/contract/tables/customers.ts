import { deleteCustomer, listCustomers, updateCustomer } from '../customer-records.ts';
import { searchCustomers } from '../customer-search.ts';
import { createCustomer, getBillingPortal, getCustomer } from '../customers.ts';
import { pricingTable } from '../pricing-table.ts';

/** Who pays. */
export const customers = {
  /**
   * Returns the customer of this id, and creates it when there is none.
   *
   * An existing customer keeps its data: only an empty name or email is filled in. Default products
   * are attached to a new one.
   *
   * @example
   * const customer = await autumn.customers.create({ id: 'user_42', email: 'ada@example.com' });
   *
   * @throws {AutumnError} `invalid_inputs` (400).
   * @see wire-protocol.md §2.10
   */
  create: createCustomer,
  /**
   * Returns a customer, and never creates one.
   *
   * @example
   * const customer = await autumn.customers.get({ customerId: 'user_42', expand: ['invoices'] });
   *
   * @throws {AutumnError} `customer_not_found` (404).
   * @see wire-protocol.md §2.11
   */
  get: getCustomer,
  /**
   * Opens a page where the customer manages cards and invoices.
   *
   * @example
   * const { url } = await autumn.customers.getBillingPortal({ customerId: 'user_42' });
   *
   * @throws {AutumnError} `customer_not_found` (404).
   * @see wire-protocol.md §2.15
   */
  getBillingPortal,
  /**
   * Lists customers, newest first. `total` counts this page; `totalCount` counts all.
   *
   * @example
   * const { list, totalCount } = await autumn.customers.list({ limit: 100 });
   *
   * @throws {AutumnError} `rate_limit_exceeded` (429): five lists a second for a whole organisation.
   * @see wire-protocol.md §2.12
   */
  list: listCustomers,
  /**
   * Finds customers by id, name, email or product, newest first.
   *
   * A sketch of each: products come without name and items, features without name and type. Read the
   * customer for the rest. `totalFilteredCount` counts those found; `hasMore` is true when the page is full.
   *
   * @example
   * const { list } = await autumn.customers.search({ plans: [{ id: 'pro' }], subscriptionStatus: 'active' });
   *
   * @throws {AutumnError} `rate_limit_exceeded` (429): five lists a second for a whole organisation.
   * @see wire-protocol.md §2.12
   */
  search: searchCustomers,
  /**
   * Changes a customer. Metadata is merged key by key; null clears a field.
   *
   * @example
   * await autumn.customers.update({ customerId: 'user_42', name: 'Ada' });
   *
   * @throws {AutumnError} `customer_not_found` (404), `customer_already_exists` (409, the new id is in use),
   *   `outcome_unknown`.
   * @see wire-protocol.md §2.13
   */
  update: updateCustomer,
  /**
   * Deletes a customer with everything it holds.
   *
   * @example
   * await autumn.customers.delete({ customerId: 'user_42' });
   *
   * @throws {AutumnError} `customer_not_found` (404), `outcome_unknown`.
   * @see wire-protocol.md §2.14
   */
  delete: deleteCustomer,
  /**
   * Lists the products with the texts to show for them, cheapest first; for a customer also what buying
   * each would mean.
   *
   * @example
   * const { list } = await autumn.customers.pricingTable({ customerId: 'user_42' });
   *
   * @throws {AutumnError} `customer_not_found` (404).
   * @see wire-protocol.md §2.31
   */
  pricingTable,
} as const;
