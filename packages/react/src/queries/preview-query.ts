import type { CheckoutView, PurchaseIntent } from '@autumn/core/browser';
import { queryOptions } from '@tanstack/react-query';
import type { BrowserClient } from '../client/browser-client.ts';
import { autumnKeys } from './keys.ts';
import { readBehaviour } from './retry.ts';

/** What a purchase would cost. Asked once: it may open a payment page on the server. */
export const previewQuery = (
  client: Pick<BrowserClient, 'checkout'>,
  identity: string | null,
  intent: PurchaseIntent,
) =>
  queryOptions<CheckoutView>({
    queryKey: autumnKeys.preview(identity, intent),
    queryFn: ({ signal }) => client.checkout(intent, { signal }),
    enabled: identity !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    ...readBehaviour,
    refetchInterval: false,
  });
