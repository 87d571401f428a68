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

export type AutumnQueries = ReturnType<typeof autumnQueries>;

const customerStaleMs = 60_000;
const productsStaleMs = 300_000;
const checkStaleMs = 10_000;

/**
 * Key and fetcher in one place, for `useQuery`, `useSuspenseQuery`, `prefetchQuery` and `fetchQuery`.
 *
 * `client` is a browser client, or a caller of `@autumn/server` on the server. Without an identity
 * there is no customer to ask for; the products are open to everybody.
 *
 * @example
 * const queries = autumnQueries(createBrowserClient(), user.id);
 * const { data } = useSuspenseQuery(queries.customer());
 */
export const autumnQueries = (
  client: Pick<BrowserClient, 'customer' | 'products' | 'check' | 'checkout'>,
  identity: string | null,
) => ({
  customer: () =>
    queryOptions<CustomerView>({
      queryKey: autumnKeys.customer(identity),
      queryFn: async ({ signal, client: queryClient }) =>
        verifyIdentity(await client.customer({}, { signal }), identity, queryClient),
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
