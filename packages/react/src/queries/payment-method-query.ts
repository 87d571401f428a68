import type { PaymentMethodView } from '@autumn/core/browser';
import { queryOptions } from '@tanstack/react-query';
import type { BrowserClient } from '../client/browser-client.ts';
import { paymentMethodKey } from './keys.ts';
import { readBehaviour } from './retry.ts';
import { verifyIdentity } from './verify-identity.ts';

/** The card on file. Asked for apart from the customer, because the API has to look at the payment provider for it. */
export const paymentMethodQuery = (client: Pick<BrowserClient, 'customer'>, identity: string | null) =>
  queryOptions<PaymentMethodView | null>({
    queryKey: paymentMethodKey(identity),
    queryFn: async ({ signal, client: queryClient }) => {
      const asking = client.customer({ withPaymentMethod: true }, { signal });
      return (await verifyIdentity(asking, identity, queryClient)).paymentMethod ?? null;
    },
    enabled: identity !== null,
    staleTime: 60_000,
    ...readBehaviour,
  });
