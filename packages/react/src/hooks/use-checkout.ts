'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import type { PurchaseChoice } from '../purchase/purchase-state.ts';
import { previewQuery } from '../queries/preview-query.ts';

/**
 * What a purchase would cost: lines, proration, total, next cycle. A TanStack query result; asked once
 * per choice, and nothing is bought. Pass null while nothing is chosen.
 *
 * @example
 * const { data: preview } = useCheckout({ productId: 'pro' });
 * preview?.total; // in major currency units, such as 20 for $20
 */
export function useCheckout(choice: PurchaseChoice | null) {
  const { client, identity, queryClient } = useAutumn();
  const options = previewQuery(client, identity, choice ?? { productId: '' });
  return useQuery(choice ? options : { ...options, queryFn: skipToken }, queryClient);
}
