import * as z from 'zod/mini';
import { ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { ListCustomersResult } from './customer-records.ts';
import { exampleCustomer } from './customers.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

export const SearchCustomersParams = lazySchema(() =>
  z.strictObject({
    /** Part of an id, a name or an email address; upper and lower case are the same. */
    search: z.optional(z.string()),
    /** Who holds one of these products, in one of these versions where they are named. */
    plans: z.optional(z.array(z.strictObject({ id: ProductId, versions: z.optional(z.array(z.int())) }))),
    /** How the product is held. @default either */
    subscriptionStatus: z.optional(z.enum(['active', 'scheduled'])),
    /** Payment providers that know the customer, such as `stripe`. */
    processors: z.optional(z.array(z.string())),
    /** 1 to 1000. @default 10 */
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
    /** @default 0 */
    offset: z.optional(z.int().check(z.nonnegative())),
  }),
);
export interface SearchCustomersParams extends z.infer<typeof SearchCustomersParams> {}

/** A page of sketches: products without name, items and version, features without name and type. */
export const SearchCustomersResult = lazySchema(() =>
  z.extend(ListCustomersResult, {
    /** True when the page is full, also when nothing follows. */
    hasMore: z.nullish(z.boolean()),
  }),
);
export interface SearchCustomersResult extends z.infer<typeof SearchCustomersResult> {}

export const searchCustomers = defineEndpoint<SearchCustomersParams, SearchCustomersResult>({
  id: 'customers.search',
  method: 'POST',
  path: '/customers/list',
  params: SearchCustomersParams,
  result: SearchCustomersResult,
  repeat: 'read',
});

export const searchCustomersExample: Example<SearchCustomersParams, SearchCustomersResult> = {
  params: { search: 'ada', limit: 10 },
  result: {
    list: [exampleCustomer],
    total: 1,
    totalCount: 3,
    totalFilteredCount: 1,
    limit: 10,
    offset: 0,
    hasMore: false,
  },
};
