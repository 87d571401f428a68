'use client';

import type { QueryIntent } from '@autumn/core/browser';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import { usageQueries } from '../queries/usage-queries.ts';

/**
 * What was used of one or several features, in bins of time (the current billing cycle by day, unless
 * said). A TanStack query result; while another range loads, the last one stays as `data`, and
 * `isPlaceholderData` says so. `<UsageChart>` shows it.
 *
 * @example
 * const { data } = useUsage({ featureId: 'words', range: '30d' });
 * data?.list[0]?.values['words']; // units in the first bin
 */
export function useUsage(intent: QueryIntent) {
  const { client, identity, queryClient } = useAutumn();
  return useQuery({ ...usageQueries(client, identity).usage(intent), placeholderData: keepPreviousData }, queryClient);
}
