import { aggregateEvents, listEvents } from '../events.ts';

/** What was used, one by one and summed up. */
export const events = {
  /**
   * The same as `query`.
   *
   * @example
   * await autumn.events.aggregate({ customerId: 'user_42', featureId: 'messages', binSize: 'week' });
   *
   * @throws {AutumnError} `customer_not_found` (404), `invalid_inputs` (400).
   * @see wire-protocol.md §2.7
   */
  aggregate: aggregateEvents,
  /**
   * Lists events, newest first, with what each took from which balance.
   *
   * Instants are epoch milliseconds, in whole seconds. `hasMore` tells whether there is a next page.
   *
   * @example
   * const { list } = await autumn.events.list({ customerId: 'user_42', limit: 20 });
   *
   * @throws {AutumnError} `customer_not_found` (404), `invalid_inputs` (400).
   * @see wire-protocol.md §2.8
   */
  list: listEvents,
} as const;
