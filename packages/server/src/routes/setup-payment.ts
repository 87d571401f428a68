import type { RouteTable } from '../gate/call.ts';
import { readRedirect } from '../gate/redirect.ts';
import { signedIn } from './route.ts';

/** Opens the page where a customer stores a card, without buying anything. */
export const setupPayment: RouteTable['setupPayment'] = signedIn(async ({ successUrl }, call) => {
  const { identity, service, door } = call;
  const { customerId, customerData } = identity;
  const { url } = await service.autumn.setupPayment(
    {
      customerId,
      customerData,
      successUrl:
        successUrl === undefined ? undefined : readRedirect(successUrl, door.homes, service.settings.redirects),
    },
    call.purchases,
  );
  return { url };
});
