'use client';

import type { QueryIntent } from '@autumn/core/browser';
import { hashKey, useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import { usageQueries } from '../queries/usage-queries.ts';

/**
 * What was used of one or several features, in bins of time (the current billing cycle by day, unless
 * said). A TanStack query result; while another range of the same features loads, the last one stays as
 * `data`, and `isPlaceholderData` says so. `<UsageChart>` shows it.
 *
 * @example
 * const { data } = useUsage({ featureId: 'words', range: '30d' });
 * data?.list[0]?.values['words']; // units in the first bin
 */
export function useUsage(intent: QueryIntent) {
  const { client, identity, queryClient } = useAutumn();
  const options = usageQueries(client, identity).usage(intent);
  return useQuery(
    {
      ...options,
      // Of other features, another seat or another person it would be untrue.
      placeholderData: (last, from) => (subjectOf(from?.queryKey) === subjectOf(options.queryKey) ? last : undefined),
    },
    queryClient,
  );
}

/** Whose usage of what a key asks for, whatever the period. */
function subjectOf(key: readonly unknown[] = []): string {
  const { featureId, entityId } = (key.at(-1) ?? {}) as Partial<QueryIntent>;
  return hashKey([key[1], featureId, entityId]);
}
