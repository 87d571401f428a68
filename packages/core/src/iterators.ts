import type {
  Customer,
  ListCustomersParams,
  ListEventsParams,
  SearchCustomersParams,
  UsageEvent,
} from './contract/index.ts';
import { each } from './each.ts';
import type { Methods } from './methods.ts';
import type { CallOptions } from './transport/call.ts';

/** All pages of a list, one item after the other. Leaving the loop stops asking. */
export type Items<Item> = AsyncGenerator<Item, void, undefined>;

/** Paged lists as iterators. A page is asked for when its first item is. */
export interface Iterators {
  readonly customers: {
    /**
     * All customers, newest first. Each comes once, also while others are added and deleted; those
     * added in the meantime are left out.
     *
     * `limit` is the size of a page, 10 to 100. @default 100
     *
     * @example
     * for await (const { id, email } of autumn.customers.each()) console.log(id, email);
     *
     * @throws {AutumnError} `rate_limit_exceeded` (429): five lists a second for a whole organisation.
     * @see wire-protocol.md §2.12
     */
    each(params?: Omit<ListCustomersParams, 'offset'>, options?: CallOptions): Items<Customer>;
    /**
     * The customers that a search finds, newest first, as sketches like those of `search`.
     *
     * `limit` is the size of a page, 2 to 1000. @default 100
     *
     * @example
     * for await (const { id } of autumn.customers.eachFound({ plans: [{ id: 'pro' }] })) console.log(id);
     *
     * @throws {AutumnError} `rate_limit_exceeded` (429): five lists a second for a whole organisation.
     * @see wire-protocol.md §2.12
     */
    eachFound(params?: Omit<SearchCustomersParams, 'offset'>, options?: CallOptions): Items<Customer>;
  };
  readonly events: {
    /**
     * All events, newest first. Each comes once; those added in the meantime are left out.
     *
     * `limit` is the size of a page, 2 to 1000. @default 100
     *
     * @example
     * for await (const { value } of autumn.events.each({ customerId: 'user_42' })) console.log(value);
     *
     * @throws {AutumnError} `customer_not_found` (404), `invalid_inputs` (400).
     * @see wire-protocol.md §2.8
     */
    each(params?: Omit<ListEventsParams, 'offset'>, options?: CallOptions): Items<UsageEvent>;
  };
}

const usualPage = 100;

export const createIterators = ({ customers, events }: Methods): Iterators => ({
  customers: {
    each: ({ limit = usualPage, ...params } = {}, options) => each(customers.list, params, limit, options),
    eachFound: ({ limit = usualPage, ...params } = {}, options) => each(customers.search, params, limit, options),
  },
  events: {
    each: ({ limit = usualPage, ...params } = {}, options) => each(events.list, params, limit, options),
  },
});
