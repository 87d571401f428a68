import type { Customer } from '@autumn/core';
import type { CustomerView } from '@autumn/core/browser';
import { isOutage } from '../failure/outage.ts';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { declaredAmounts } from '../gate/declared-amounts.ts';
import { customerView } from '../views/customer-view.ts';
import { signedIn } from './route.ts';

/** Gets the customer of this person, and creates it on the first visit. */
export const customer: RouteTable['customer'] = signedIn(async (_, call) => {
  const { identity, service } = call;
  const asOf = Date.now();
  const keepsLast = Object.values(service.settings.failure).includes('last-known');
  try {
    const value = await service.autumn.customers.create(
      { id: identity.customerId, ...identity.customerData, expand: ['invoices'] },
      call.reads,
    );
    if (keepsLast) service.lastCustomers.set(identity.customerId, { value, at: asOf });
    return customerView(value, { identity, amounts: declaredAmounts(call), source: 'live', asOf });
  } catch (error) {
    const last = keepsLast && isOutage(error) ? service.lastCustomers.get(identity.customerId) : undefined;
    if (!last) throw error;
    return lastKnownView(last.value, last.at, call);
  }
});

/** Shows what was there; only features that may be decided by it say that they are exact. */
function lastKnownView(value: Customer, asOf: number, call: SignedInCall): CustomerView {
  const { identity, service } = call;
  const modes: Readonly<Record<string, string | undefined>> = service.settings.failure;
  const view = customerView(value, { identity, amounts: declaredAmounts(call), source: 'last-known', asOf });
  const features = Object.entries(view.features).map(([id, access]) => [
    id,
    modes[id] === 'last-known' ? access : { ...access, exact: false },
  ]);
  return { ...view, features: Object.fromEntries(features) };
}
