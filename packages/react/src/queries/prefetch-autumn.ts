import type { BootstrapView } from '@autumn/core/browser';
import type { QueryClient } from '@tanstack/react-query';
import { autumnKeys } from './keys.ts';

/** The one method of `createCaller` that is needed here. */
export interface PrefetchCaller {
  readonly bootstrap: () => Promise<BootstrapView>;
}

/**
 * Puts customer and products into a query client on the server, so that plans and gated content are in
 * the HTML and the browser asks for nothing.
 *
 * Never rejects: what could not be fetched is left out, and the browser asks for it.
 *
 * @example
 * const queryClient = new QueryClient();
 * await prefetchAutumn(queryClient, caller, user?.id ?? null);
 * return <HydrationBoundary state={dehydrate(queryClient)}>…</HydrationBoundary>;
 */
export async function prefetchAutumn(
  queryClient: QueryClient,
  caller: PrefetchCaller,
  identity: string | null,
): Promise<void> {
  const { customer, products } = await caller.bootstrap().catch(() => ({ customer: null, products: null }));
  if (products?.data) queryClient.setQueryData(autumnKeys.products(identity), products.data);
  if (identity !== null && customer?.data?.id === identity) {
    queryClient.setQueryData(autumnKeys.customer(identity), customer.data);
  }
}
