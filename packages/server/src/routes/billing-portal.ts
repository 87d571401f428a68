import type { RouteTable } from '../gate/call.ts';
import { readRedirect } from '../gate/redirect.ts';
import { signedIn } from './route.ts';

/** Opens the page where a customer manages cards and invoices. */
export const billingPortal: RouteTable['billingPortal'] = signedIn(async ({ returnUrl }, call) => {
  const { identity, service, door } = call;
  const { url } = await service.autumn.customers.getBillingPortal(
    {
      customerId: identity.customerId,
      returnUrl: returnUrl === undefined ? undefined : readRedirect(returnUrl, door.homes, service.settings.redirects),
    },
    call.purchases,
  );
  return { url };
});
