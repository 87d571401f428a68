import * as z from 'zod/mini';
import { Customer } from '../schemas/customer.ts';
import { CustomerId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { exampleCustomer } from './customers.ts';
import { defineEndpoint, type Example } from './endpoint.ts';
import { Success } from './success.ts';

export const ListCustomersParams = lazySchema(() =>
  z.strictObject({
    /** 10 to 100. @default 10 */
    limit: z.optional(z.int().check(z.minimum(10), z.maximum(100))),
    /** @default 0 */
    offset: z.optional(z.int().check(z.nonnegative())),
  }),
);
export interface ListCustomersParams extends z.infer<typeof ListCustomersParams> {}

export const ListCustomersResult = lazySchema(() =>
  z.object({
    /** Newest first. */
    list: z.array(Customer),
    /** Of this page only; `totalCount` counts all. */
    total: z.nullish(z.number()),
    totalCount: z.nullish(z.number()),
    totalFilteredCount: z.nullish(z.number()),
    limit: z.nullish(z.number()),
    offset: z.nullish(z.number()),
  }),
);
export interface ListCustomersResult extends z.infer<typeof ListCustomersResult> {}

export const listCustomers = defineEndpoint<ListCustomersParams, ListCustomersResult>({
  id: 'customers.list',
  method: 'GET',
  path: '/customers',
  params: ListCustomersParams,
  result: ListCustomersResult,
  repeat: 'read',
});

export const listCustomersExample: Example<ListCustomersParams, ListCustomersResult> = {
  params: { limit: 10 },
  result: {
    list: [exampleCustomer],
    total: 1,
    totalCount: 1,
    totalFilteredCount: 1,
    limit: 10,
    offset: 0,
  },
};

export const UpdateCustomerParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    /** Gives the customer another id. */
    id: z.optional(CustomerId),
    name: z.nullish(z.string()),
    email: z.nullish(z.string()),
    fingerprint: z.nullish(z.string()),
    /** Null unlinks the customer from the payment provider. */
    stripeId: z.nullish(z.string()),
    /** Merged key by key; null deletes a key. */
    metadata: z.optional(z.record(z.string(), z.unknown())),
  }),
);
export interface UpdateCustomerParams extends z.infer<typeof UpdateCustomerParams> {}

export const updateCustomer = defineEndpoint<UpdateCustomerParams, Customer>({
  id: 'customers.update',
  method: 'POST',
  path: '/customers/:customerId',
  params: UpdateCustomerParams,
  result: Customer,
  repeat: 'guarded',
});

export const updateCustomerExample: Example<UpdateCustomerParams, Customer> = {
  params: { customerId: 'user_42', name: 'Ada' },
  result: exampleCustomer,
};

export const DeleteCustomerParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    /** Also at the payment provider. @default false */
    deleteInStripe: z.optional(z.boolean()),
  }),
);
export interface DeleteCustomerParams extends z.infer<typeof DeleteCustomerParams> {}

export const deleteCustomer = defineEndpoint<DeleteCustomerParams, Success>({
  id: 'customers.delete',
  method: 'DELETE',
  path: '/customers/:customerId',
  params: DeleteCustomerParams,
  result: Success,
  repeat: 'guarded',
});

export const deleteCustomerExample: Example<DeleteCustomerParams, Success> = {
  params: { customerId: 'user_42' },
  result: { success: true },
};
