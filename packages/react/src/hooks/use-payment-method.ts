'use client';

import { useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import { paymentMethodQuery } from '../queries/payment-method-query.ts';

/**
 * What is on file to pay with, as much as a person needs to recognise it; `data` is null when there is
 * nothing. A TanStack query result.
 *
 * @example
 * const { data: card } = usePaymentMethod();
 * card?.last4; // "4242"
 */
export function usePaymentMethod() {
  const { client, identity, queryClient } = useAutumn();
  return useQuery(paymentMethodQuery(client, identity), queryClient);
}
