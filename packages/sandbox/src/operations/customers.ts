import { ApiError } from '../api-error.ts';
import { customerView } from '../engine/customer-view.ts';
import type { CustomerDetails } from '../engine/new-customer.ts';
import type { Customer } from '../engine/state.ts';
import type { OperationContext, Operations } from './operation.ts';
import { referralsOf } from './referrals.ts';
import { addCustomer, openCustomer, requireCustomer, save } from './subject.ts';

type Customers = Pick<Operations['customers'], 'create' | 'get'>;

export const customers: Customers = {
  create({ id, expand = [], ...details }, context) {
    return viewOf(id === null ? openByEmail(details, context) : openById(id, details, context), expand, context);
  },

  get({ customerId, expand = [] }, context) {
    return viewOf(requireCustomer(customerId, context), expand, context);
  },
};

const viewOf = (
  customer: Customer,
  expand: NonNullable<Parameters<Customers['get']>[0]['expand']>,
  { origin, engine, store }: OperationContext,
): ReturnType<Customers['get']> => {
  const referrals = expand.includes('referrals') ? referralsOf(customer, store) : [];
  return customerView(customer, { expand, origin, referrals }, engine(customer));
};

/** An id may belong to somebody who was known by email only: then it becomes theirs. */
const openById = (id: string, details: CustomerDetails, context: OperationContext): Customer => {
  const isKnown = context.store.customer(id) !== undefined;
  const nameless = isKnown ? undefined : withoutId(details.email, context);
  if (nameless !== undefined) save({ ...nameless, id }, context);
  return openCustomer(id, details, context);
};

const openByEmail = (details: CustomerDetails, context: OperationContext): Customer => {
  if (!details.email) throw new ApiError(400, 'invalid_request', 'Either customer ID or email is required');
  return withoutId(details.email, context) ?? addCustomer(null, details, context);
};

const withoutId = (email: string | null | undefined, { store }: OperationContext): Customer | undefined => {
  if (!email) return undefined;
  for (const customer of store.customers()) if (customer.id === null && customer.email === email) return customer;
  return undefined;
};
