import { keepsLast, lastKnownAccess } from '../failure/last-known-access.ts';
import { isOutage } from '../failure/outage.ts';
import type { RouteTable } from '../gate/call.ts';
import { accessOptions } from '../gate/declared-amounts.ts';
import { customerView } from '../views/customer-view.ts';
import { signedIn } from './route.ts';

/** Gets the customer of this person, and creates it on the first visit. */
export const customer: RouteTable['customer'] = signedIn(async ({ withPaymentMethod = false }, call) => {
  const { identity, service } = call;
  const show = { ...accessOptions(call), identity, withPaymentMethod };
  const asOf = Date.now();
  try {
    const params = {
      id: identity.customerId,
      ...identity.customerData,
      expand: ['invoices' as const, ...(withPaymentMethod ? (['payment_method'] as const) : [])],
    };
    const value = await call.share(['customer', params], (options) => service.autumn.customers.create(params, options));
    if (keepsLast(call)) await service.lastCustomers.set([identity.customerId], { value, at: asOf });
    return customerView(value, { ...show, source: 'live', asOf });
  } catch (error) {
    if (!keepsLast(call) || !isOutage(error)) throw error;
    const last = await service.lastCustomers.get([identity.customerId]);
    if (!last) throw error;
    const view = customerView(last.value, { ...show, source: 'last-known', asOf: last.at });
    return { ...view, features: lastKnownAccess(view.features, call) };
  }
});
