'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import { entityQueries } from '../queries/entity-queries.ts';

/**
 * One seat, workspace or whatever the customer is divided into: its products and balances. A TanStack
 * query result. Pass null while none is chosen. The server shows an entity only to those whom its
 * `identify` or `authorize` lets.
 *
 * @example
 * const { data: seat } = useEntity('seat_ada');
 * seat?.features['words']?.balance; // in units of the feature
 */
export function useEntity(entityId: string | null) {
  const { client, identity, queryClient } = useAutumn();
  const options = entityQueries(client, identity).entity(entityId ?? '');
  return useQuery(entityId === null ? { ...options, queryFn: skipToken } : options, queryClient);
}
