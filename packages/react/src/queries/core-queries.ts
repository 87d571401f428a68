import type { CheckIntent, CheckView, CustomerView, ProductsView } from '@autumn/core/browser';
import { queryOptions } from '@tanstack/react-query';
import type { BrowserClient } from '../client/browser-client.ts';
import { checkKey, customerKey, productsKey } from './keys.ts';
import { readBehaviour } from './retry.ts';
import { verifyIdentity } from './verify-identity.ts';

export type CoreQueries = ReturnType<typeof coreQueries>;

const customerStaleMs = 60_000;
const productsStaleMs = 300_000;
const checkStaleMs = 10_000;

/** What every page of the kit needs: the rest stands apart, so that a page without charts does not load theirs. */
export const coreQueries = (
  client: Pick<BrowserClient, 'customer' | 'products' | 'check'>,
  identity: string | null,
) => ({
  customer: () =>
    queryOptions<CustomerView>({
      queryKey: customerKey(identity),
      queryFn: ({ signal, client: queryClient }) =>
        verifyIdentity(client.customer({}, { signal }), identity, queryClient),
      enabled: identity !== null,
      staleTime: customerStaleMs,
      ...readBehaviour,
    }),
  products: () =>
    queryOptions<ProductsView>({
      queryKey: productsKey(identity),
      queryFn: ({ signal }) => client.products({}, { signal }),
      staleTime: productsStaleMs,
      ...readBehaviour,
    }),
  /** The server's own decision, where the customer's view is not enough for one. */
  check: (intent: CheckIntent) =>
    queryOptions<CheckView>({
      queryKey: checkKey(identity, intent),
      queryFn: ({ signal }) => client.check(intent, { signal }),
      enabled: identity !== null,
      staleTime: checkStaleMs,
      ...readBehaviour,
    }),
});
