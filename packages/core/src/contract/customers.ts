import * as z from 'zod/mini';
import { Customer } from '../schemas/customer.ts';
import { CustomerId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

/** Parts of a customer that are left out unless asked for. */
export const CustomerExpand = lazySchema(() =>
  z.enum(['invoices', 'trials_used', 'rewards', 'entities', 'referrals', 'payment_method']),
);
export type CustomerExpand = z.infer<typeof CustomerExpand>;

export const CreateCustomerParams = lazySchema(() =>
  z.strictObject({
    /** Null only together with an email address. */
    id: z.nullable(CustomerId),
    name: z.nullish(z.string()),
    email: z.nullish(z.string()),
    fingerprint: z.nullish(z.string()),
    stripeId: z.nullish(z.string()),
    metadata: z.optional(z.record(z.string(), z.unknown())),
    expand: z.optional(z.array(CustomerExpand)),
  }),
);
export interface CreateCustomerParams extends z.infer<typeof CreateCustomerParams> {}

export const createCustomer = defineEndpoint<CreateCustomerParams, Customer>({
  id: 'customers.create',
  method: 'POST',
  path: '/customers',
  params: CreateCustomerParams,
  result: Customer,
  rules: [({ id, email }) => (id === null && !email ? 'Pass an email when id is null.' : undefined)],
  // Get-or-create: the second time returns the first one's customer.
  repeat: 'read',
});

export const exampleCustomer: Customer = {
  id: 'user_42',
  createdAt: 1_795_360_465_375,
  name: 'Ada',
  email: 'ada@example.com',
  fingerprint: null,
  stripeId: null,
  env: 'sandbox',
  metadata: {},
  sendEmailReceipts: false,
  products: [],
  features: {},
};

export const createCustomerExample: Example<CreateCustomerParams, Customer> = {
  params: { id: 'user_42', name: 'Ada', email: 'ada@example.com' },
  result: exampleCustomer,
};

export const GetCustomerParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    expand: z.optional(z.array(CustomerExpand)),
  }),
);
export interface GetCustomerParams extends z.infer<typeof GetCustomerParams> {}

export const getCustomer = defineEndpoint<GetCustomerParams, Customer>({
  id: 'customers.get',
  method: 'GET',
  path: '/customers/:customerId',
  params: GetCustomerParams,
  result: Customer,
  repeat: 'read',
});

export const getCustomerExample: Example<GetCustomerParams, Customer> = {
  params: { customerId: 'user_42' },
  result: exampleCustomer,
};

export const BillingPortalParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    /** Where the portal's back link leads. */
    returnUrl: z.optional(z.string()),
    configurationId: z.optional(z.string()),
  }),
);
export interface BillingPortalParams extends z.infer<typeof BillingPortalParams> {}

export const BillingPortalResult = lazySchema(() =>
  z.object({
    customerId: z.nullish(z.string()),
    url: z.string(),
  }),
);
export interface BillingPortalResult extends z.infer<typeof BillingPortalResult> {}

export const getBillingPortal = defineEndpoint<BillingPortalParams, BillingPortalResult>({
  id: 'customers.getBillingPortal',
  method: 'POST',
  path: '/customers/:customerId/billing_portal',
  params: BillingPortalParams,
  result: BillingPortalResult,
  repeat: 'read',
});

export const getBillingPortalExample: Example<BillingPortalParams, BillingPortalResult> = {
  params: { customerId: 'user_42', returnUrl: 'https://example.com/billing' },
  result: {
    customerId: 'user_42',
    url: 'https://billing.stripe.com/p/session/1',
  },
};
