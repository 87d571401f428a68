import type {
  CheckIntent,
  CheckoutView,
  CheckView,
  CustomerView,
  ProductsView,
  PurchaseIntent,
} from '@autumn/core/browser';
import { queryOptions } from '@tanstack/react-query';
import type { BrowserClient } from '../client/browser-client.ts';
import { autumnKeys } from './keys.ts';
import { readBehaviour } from './retry.ts';
import { verifyIdentity } from './verify-identity.ts';

export type CoreQueries = ReturnType<typeof coreQueries>;

const customerStaleMs = 60_000;
const productsStaleMs = 300_000;
const checkStaleMs = 10_000;

/** What every page of the kit needs: the rest stands apart, so that a page without charts does not load theirs. */
export const coreQueries = (
  client: Pick<BrowserClient, 'customer' | 'products' | 'check' | 'checkout'>,
  identity: string | null,
) => ({
  customer: () =>
    queryOptions<CustomerView>({
      queryKey: autumnKeys.customer(identity),
      queryFn: ({ signal, client: queryClient }) =>
        verifyIdentity(client.customer({}, { signal }), identity, queryClient),
      enabled: identity !== null,
      staleTime: customerStaleMs,
      ...readBehaviour,
    }),
  products: () =>
    queryOptions<ProductsView>({
      queryKey: autumnKeys.products(identity),
      queryFn: ({ signal }) => client.products({}, { signal }),
      staleTime: productsStaleMs,
      ...readBehaviour,
    }),
  /** The server's own decision, where the customer's view is not enough for one. */
  check: (intent: CheckIntent) =>
    queryOptions<CheckView>({
      queryKey: autumnKeys.check(identity, intent),
      queryFn: ({ signal }) => client.check(intent, { signal }),
      enabled: identity !== null,
      staleTime: checkStaleMs,
      ...readBehaviour,
    }),
  /** What a purchase would cost. Asked once: it may open a payment page on the server. */
  preview: (intent: PurchaseIntent) =>
    queryOptions<CheckoutView>({
      queryKey: autumnKeys.preview(identity, intent),
      queryFn: ({ signal }) => client.checkout(intent, { signal }),
      enabled: identity !== null,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      ...readBehaviour,
      refetchInterval: false,
    }),
});
