import type { EntitiesView, EntityView } from '@autumn/core/browser';
import { queryOptions } from '@tanstack/react-query';
import type { BrowserClient } from '../client/browser-client.ts';
import { autumnKeys } from './keys.ts';
import { readBehaviour } from './retry.ts';

const staleMs = 60_000;

export const entityQueries = (client: Pick<BrowserClient, 'entity' | 'entities'>, identity: string | null) => ({
  /** One seat, workspace or whatever the customer is divided into, with its own balances. */
  entity: (entityId: string) =>
    queryOptions<EntityView>({
      queryKey: autumnKeys.entity(identity, entityId),
      queryFn: ({ signal }) => client.entity({ entityId }, { signal }),
      enabled: identity !== null,
      staleTime: staleMs,
      ...readBehaviour,
    }),
  /** All of them, without their balances. */
  entities: () =>
    queryOptions<EntitiesView>({
      queryKey: autumnKeys.entityList(identity),
      queryFn: ({ signal }) => client.entities({}, { signal }),
      enabled: identity !== null,
      staleTime: staleMs,
      ...readBehaviour,
    }),
});
