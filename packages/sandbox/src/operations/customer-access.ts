import type { CustomerData } from '@autumn/core/contract';
import { advance } from '../engine/advance.ts';
import { ApiError } from '../api-error.ts';
import { attachDefaults } from '../engine/defaults.ts';
import type { Customer } from '../engine/state.ts';
import type { OperationContext } from './operation.ts';

/** The customer as it stands now, with everything done that fell due meanwhile. */
const broughtUpToDate = (customer: Customer, { store, engine }: OperationContext): Customer => {
  const current = advance(customer, engine(customer));
  if (current !== customer) store.saveCustomer(current);
  return current;
};

export const requireCustomer = (id: string, context: OperationContext): Customer => {
  const customer = context.store.customer(id);
  if (!customer) throw new ApiError(404, 'customer_not_found', `Customer ${id} not found`);
  return broughtUpToDate(customer, context);
};

/** An existing customer keeps its data; only an empty name or email is filled in. */
export const customerFor = (
  id: string,
  data: CustomerData | undefined,
  context: OperationContext,
): Customer => {
  const known = context.store.customer(id);
  if (!known) return createCustomer({ id, ...data }, context);
  const customer = broughtUpToDate(known, context);
  const filled = { ...customer, name: customer.name ?? data?.name ?? null, email: customer.email ?? data?.email ?? null };
  if (filled.name === customer.name && filled.email === customer.email) return customer;
  context.store.saveCustomer(filled);
  return filled;
};

export interface NewCustomer extends CustomerData {
  readonly id: string | null;
  readonly stripeId?: string | null | undefined;
}

export const createCustomer = (
  { id, name, email, fingerprint, stripeId, metadata }: NewCustomer,
  { store, engine }: OperationContext,
): Customer => {
  const context = engine();
  const customer = attachDefaults(
    {
      internalId: context.newId('cus_int'),
      id,
      createdAt: context.now,
      name: name ?? null,
      email: email ?? null,
      fingerprint: fingerprint ?? null,
      stripeId: stripeId ?? null,
      metadata: metadata ?? {},
      sendEmailReceipts: false,
      card: null,
      clockOffsetMs: 0,
      holdings: [],
      subscriptions: [],
      invoices: [],
      entities: [],
      sessions: [],
      trialsUsed: [],
    },
    context,
  );
  store.saveCustomer(customer);
  return customer;
};
