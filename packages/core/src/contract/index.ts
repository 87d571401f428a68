import { attach } from './attach.ts';
import { cancel } from './cancel.ts';
import { check } from './check.ts';
import { checkout } from './checkout.ts';
import { createCustomer, getBillingPortal, getCustomer } from './customers.ts';
import type { Endpoint } from './endpoint.ts';
import { createFeature } from './features.ts';
import { createProduct, listProducts } from './products.ts';
import { track } from './track.ts';

export * from './names.ts';

/**
 * Everything that can be asked of the API. Client methods, sandbox operations and browser routes are
 * read off this table; the comment on an entry is the documentation of the method.
 */
export const endpoints = {
  /**
   * Puts a customer on a product: at once, at the end of the period, or after a payment page.
   *
   * `checkoutUrl` is set when a page has to be visited; until it was paid nothing is attached. Money
   * is in major units, except `invoice.total`, which is in cents. Concurrent calls for one customer
   * answer 423 and are tried again.
   *
   * Never sent twice after it may have worked: then it ends as `outcome_unknown`, and reading the
   * customer tells what happened.
   *
   * @example
   * const { checkoutUrl } = await autumn.attach({ customerId: 'user_42', productId: 'pro' });
   *
   * @throws {AutumnError} `product_already_attached` (400), `invalid_options` (400, a prepaid feature
   *   without a quantity), `product_not_found` (404), `outcome_unknown`.
   * @see wire-protocol.md §2.1
   */
  attach,
  /**
   * Ends a product at the end of its period, or now with `cancelImmediately`.
   *
   * Until then the product stays active with `canceledAt` set; attaching it again takes the cancel back.
   *
   * @example
   * await autumn.cancel({ customerId: 'user_42', productId: 'pro' });
   *
   * @throws {AutumnError} `cus_product_not_found` (404), `invalid_request` (400, a free product has no
   *   period to end), `outcome_unknown`.
   * @see wire-protocol.md §2.3
   */
  cancel,
  /**
   * Asks whether a customer may use a feature, or has a product, right now.
   *
   * Balances are in units of the feature, instants in epoch milliseconds. An unknown customer is
   * created. Balance fields are absent when the customer does not have the feature, and when the API
   * answers 202 because it is overloaded: then `allowed` is true and nothing was looked up.
   *
   * With `sendEvent` the balance is spent in the same call. Such a call is not sent again after it may
   * have worked; it ends as `outcome_unknown`.
   *
   * @example
   * const { allowed, balance } = await autumn.check({ customerId: 'user_42', featureId: 'messages' });
   *
   * @throws {AutumnError} `feature_not_found` (404), `product_not_found` (404), `invalid_inputs` (400).
   * @see wire-protocol.md §2.4
   */
  check,
  /**
   * Previews a purchase: what it costs now and next, and whether a payment page is needed.
   *
   * Amounts are major currency units; line amounts are not rounded, `total` is. With a `url`, send the
   * customer there and the purchase happens by itself; without one, show the lines and call `attach`.
   *
   * @example
   * const { url, lines, total } = await autumn.checkout({ customerId: 'user_42', productId: 'pro' });
   *
   * @throws {AutumnError} `product_already_attached` (400), `product_not_found` (404).
   * @see wire-protocol.md §2.2
   */
  checkout,
  /**
   * Records usage of a feature and deducts it from the balance.
   *
   * Values are in units of the feature. Beyond the balance the rest is dropped, unless the product
   * allows overage or `overageBehavior` says otherwise. Every call carries one idempotency key, so it
   * is retried until it is known to be counted, and is counted once.
   *
   * @example
   * await autumn.track({ customerId: 'user_42', featureId: 'messages', value: 3 });
   *
   * @throws {AutumnError} `feature_not_found` (404), `insufficient_balance` (400, with `reject`),
   *   `duplicate_idempotency_key` (409, another event had this key).
   * @see wire-protocol.md §2.5
   */
  track,
  customers: {
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
  },
  products: {
    /**
     * Adds a product to the catalog. Prices are in major currency units.
     *
     * @example
     * await autumn.products.create({ id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' }] });
     *
     * @throws {AutumnError} `product_already_exists` (400), `invalid_inputs` (400), `outcome_unknown`.
     * @see wire-protocol.md §2.24
     */
    create: createProduct,
    /**
     * Lists the newest version of each product.
     *
     * @example
     * const { list } = await autumn.products.list();
     *
     * @see wire-protocol.md §2.23
     */
    list: listProducts,
  },
  features: {
    /**
     * Adds a feature to the catalog.
     *
     * @example
     * await autumn.features.create({ id: 'messages', name: 'Messages', type: 'single_use' });
     *
     * @throws {AutumnError} `duplicate_feature_id` (409), `invalid_feature` (400), `outcome_unknown`.
     * @see wire-protocol.md §2.28
     */
    create: createFeature,
  },
} as const satisfies Readonly<Record<string, Endpoint | Readonly<Record<string, Endpoint>>>>;

export type Contract = typeof endpoints;

/** Tells an endpoint from a group of them. */
export const isEndpoint = (value: Endpoint | Readonly<Record<string, Endpoint>>): value is Endpoint =>
  typeof value.path === 'string';

/** Every endpoint of the table, without the grouping. */
export const allEndpoints = (): Endpoint[] =>
  Object.values<Endpoint | Readonly<Record<string, Endpoint>>>(endpoints).flatMap((entry) =>
    isEndpoint(entry) ? [entry] : Object.values<Endpoint>(entry),
  );
