import type { Customer as CustomerView } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { advance } from '../engine/advance.ts';
import { customerView } from '../engine/customer-view.ts';
import type { Customer } from '../engine/state.ts';
import type { OperationContext, Operations } from './operation.ts';
import { requireCustomer, save } from './subject.ts';

type UpdateParams = Parameters<Operations['customers']['update']>[0];

export const customerRecords: Pick<Operations['customers'], 'list' | 'update' | 'delete'> = {
  list({ limit = 10, offset = 0 }, context) {
    const all = newestFirst(context);
    const page = all.slice(offset, offset + limit);
    return {
      list: page.map((customer) => viewOf(advance(customer, context.engine(customer)), context)),
      total: page.length,
      totalCount: all.length,
      totalFilteredCount: all.length,
      limit,
      offset,
    };
  },

  update(params, context) {
    const customer = requireCustomer(params.customerId, context);
    refuseTaken(params, context);
    return viewOf(save(changed(customer, params), context), context);
  },

  delete({ customerId }, context) {
    context.store.deleteCustomer(requireCustomer(customerId, context).internalId);
    return { success: true };
  },
};

/** All customers, and of the same moment the last one first. */
export const newestFirst = ({ store }: OperationContext): Customer[] =>
  [...store.customers()].reverse().toSorted((left, right) => right.createdAt - left.createdAt);

const viewOf = (customer: Customer, { origin, engine }: OperationContext): CustomerView =>
  customerView(customer, { expand: [], origin }, engine(customer));

const refuseTaken = ({ customerId, id }: UpdateParams, { store }: OperationContext): void => {
  if (id === undefined || id === customerId || store.customer(id) === undefined) return;
  throw new ApiError(409, 'customer_already_exists', `Customer ${id} already exists`);
};

/** What is not said stays; null takes away. */
const changed = (customer: Customer, { id, name, email, fingerprint, stripeId, metadata }: UpdateParams): Customer => ({
  ...customer,
  id: id ?? customer.id,
  name: name === undefined ? customer.name : name,
  email: email === undefined ? customer.email : email,
  fingerprint: fingerprint === undefined ? customer.fingerprint : fingerprint,
  stripeId: stripeId === undefined ? customer.stripeId : stripeId || null,
  metadata: mergedMetadata(customer.metadata, metadata),
});

const mergedMetadata = (known: Customer['metadata'], said: UpdateParams['metadata'] = {}): Customer['metadata'] =>
  Object.fromEntries(Object.entries({ ...known, ...said }).filter(([, value]) => value !== null));
