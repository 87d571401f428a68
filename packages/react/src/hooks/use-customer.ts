'use client';

import { useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';

/**
 * The signed-in customer: products, balances by feature, invoices. A TanStack query result; `data` is
 * undefined while loading, after a failure, and when nobody is signed in.
 *
 * @example
 * const { data: customer, error, refetch } = useCustomer();
 */
export function useCustomer() {
  const { queries, queryClient } = useAutumn();
  return useQuery(queries.customer(), queryClient);
}
