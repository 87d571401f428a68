import type { EventsIntent, EventsView, QueryIntent, QueryView } from '@autumn/core/browser';
import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { BrowserClient } from '../client/browser-client.ts';
import { autumnKeys } from './keys.ts';
import { readBehaviour } from './retry.ts';

const staleMs = 60_000;

/** Of a list that goes on; the pages are told apart by their offset. */
export type EventsFilter = Omit<EventsIntent, 'offset'>;

export const usageQueries = (client: Pick<BrowserClient, 'query' | 'events'>, identity: string | null) => ({
  /** What was used, in bins of time. */
  usage: (intent: QueryIntent) =>
    queryOptions<QueryView>({
      queryKey: autumnKeys.usage(identity, intent),
      queryFn: ({ signal }) => client.query(intent, { signal }),
      enabled: identity !== null,
      staleTime: staleMs,
      ...readBehaviour,
    }),
  /** Single events, newest first, page by page. */
  events: (filter: EventsFilter = {}) =>
    infiniteQueryOptions<
      EventsView,
      Error,
      InfiniteData<EventsView, number>,
      ReturnType<typeof autumnKeys.event>,
      number
    >({
      queryKey: autumnKeys.event(identity, filter),
      queryFn: ({ signal, pageParam }) => client.events({ ...filter, offset: pageParam }, { signal }),
      initialPageParam: 0,
      getNextPageParam: ({ hasMore, offset, list }) => (hasMore ? offset + list.length : undefined),
      enabled: identity !== null,
      staleTime: staleMs,
      ...readBehaviour,
    }),
});
