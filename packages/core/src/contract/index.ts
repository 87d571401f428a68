import { attach } from './attach.ts';
import { attachPreview } from './attach-preview.ts';
import { cancel } from './cancel.ts';
import { check } from './check.ts';
import { checkout } from './checkout.ts';
import { type Endpoint, type EndpointTable, isEndpoint } from './endpoint.ts';
import { query } from './events.ts';
import { setupPayment } from './setup-payment.ts';
import { balances } from './tables/balances.ts';
import { customers } from './tables/customers.ts';
import { entities } from './tables/entities.ts';
import { events } from './tables/events.ts';
import { features } from './tables/features.ts';
import { products } from './tables/products.ts';
import { track } from './track.ts';
import { usage } from './usage.ts';

export { exampleOf } from './examples.ts';
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
   * Previews an attach the way the API's own dashboard does: the branch it would take, and what is due.
   *
   * `checkout` is the public way to preview. Amounts are major currency units.
   *
   * @example
   * const { branch, dueToday } = await autumn.attachPreview({ customerId: 'user_42', productId: 'pro' });
   *
   * @throws {AutumnError} The same as `attach`.
   * @see wire-protocol.md §2.1b
   */
  attachPreview,
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
   * Opens a page that puts a card on file without buying anything.
   *
   * @example
   * const { url } = await autumn.setupPayment({ customerId: 'user_42' });
   *
   * @throws {AutumnError} `outcome_unknown`.
   * @see wire-protocol.md §2.9
   */
  setupPayment,
  /**
   * Sums up usage over time: a row per hour, day, week or month, zeros included, and the total.
   *
   * Values are in units of the feature, periods epoch milliseconds in UTC. Without `customerId` the
   * usage of all customers. The total counts from the start of the first bin, so it may exceed the sum
   * of the rows. At most five calls a second and customer.
   *
   * @example
   * const { list, total } = await autumn.query({ customerId: 'user_42', featureId: 'messages', range: '30d' });
   *
   * @throws {AutumnError} `customer_not_found` (404), `invalid_inputs` (400).
   * @see wire-protocol.md §2.7
   */
  query,
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
  /**
   * Sets how much of a feature is used; the balance becomes what is included minus that.
   *
   * Values are in units of the feature. The balance may go below zero whatever the product allows. A
   * feature that is not held, or only paid for by credits, is passed over in silence.
   *
   * @example
   * await autumn.usage({ customerId: 'user_42', featureId: 'seats', value: 3 });
   *
   * @throws {AutumnError} `feature_not_found` (404).
   * @see wire-protocol.md §2.6
   */
  usage,
  events,
  customers,
  products,
  features,
  entities,
  balances,
} as const satisfies EndpointTable;

export type Contract = typeof endpoints;

/** Every endpoint of the table, without the grouping. */
export const allEndpoints = (): Endpoint[] =>
  Object.values<EndpointTable[string]>(endpoints).flatMap((entry) =>
    isEndpoint(entry) ? [entry] : Object.values<Endpoint>(entry),
  );
