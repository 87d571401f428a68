'use client';

import type { EventView } from '@autumn/core/browser';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { type EventsFilter, usageQueries } from '../queries/usage-queries.ts';

export interface UseEventsResult {
  /** Newest first, of all pages loaded so far. */
  readonly events: readonly EventView[];
  readonly status: 'pending' | 'success' | 'error';
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => Promise<void>;
  readonly refetch: () => Promise<void>;
}

/**
 * The single events behind a balance, newest first, page by page (50 each, unless `limit` says).
 *
 * @example
 * const { events, hasMore, loadMore } = useEvents({ featureId: 'words' });
 */
export function useEvents(filter: EventsFilter = {}): UseEventsResult {
  const { client, identity, queryClient } = useAutumn();
  const query = useInfiniteQuery(usageQueries(client, identity).events(filter), queryClient);
  const events = useMemo(() => distinct(query.data?.pages.flatMap(({ list }) => list) ?? []), [query.data]);
  return {
    events,
    status: query.status,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: async () => {
      await query.fetchNextPage();
    },
    refetch: async () => {
      await query.refetch();
    },
  };
}

/** An event that arrives between two pages pushes one from the first page onto the second. */
const distinct = (events: readonly EventView[]): EventView[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];
