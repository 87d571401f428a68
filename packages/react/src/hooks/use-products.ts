'use client';

import { scenarioOf } from '@autumn/core/access';
import type { CustomerView, ProductsView } from '@autumn/core/browser';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OfferedProduct } from '../plans/offered-product.ts';
import { useAutumn } from '../provider/autumn-context.ts';
import { useCustomer } from './use-customer.ts';

export interface UseProductsResult {
  /** Empty until the catalog is here. */
  readonly products: readonly OfferedProduct[];
  /** ISO 4217 in lower case; null where the catalog does not say. */
  readonly currency: string | null;
  /** `pending` also while the customer is not known: a button's text depends on both. */
  readonly status: 'pending' | 'success' | 'error';
  readonly error: Error | null;
  readonly refetch: () => Promise<void>;
}

/**
 * The catalog, with what each product would mean for the signed-in customer.
 *
 * @example
 * const { products } = useProducts();
 * products.find(({ id }) => id === 'pro')?.scenario; // "upgrade"
 */
export function useProducts(): UseProductsResult {
  const { queries, queryClient, identity } = useAutumn();
  const catalog = useQuery(queries.products(), queryClient);
  const customer = useCustomer();
  const products = useMemo(() => offer(catalog.data, customer.data), [catalog.data, customer.data]);
  const isReady = catalog.data && (customer.data || identity === null);
  const error = isReady ? null : (catalog.error ?? customer.error);
  return {
    products,
    currency: catalog.data?.currency ?? null,
    status: isReady ? 'success' : error ? 'error' : 'pending',
    error,
    refetch: async () => {
      await Promise.all([catalog.refetch(), identity !== null && customer.refetch()]);
    },
  };
}

const offer = (catalog: ProductsView | undefined, customer: CustomerView | undefined): OfferedProduct[] =>
  catalog?.list.map((product) => ({ ...product, scenario: scenarioOf(product, customer ?? null, catalog.list) })) ?? [];
