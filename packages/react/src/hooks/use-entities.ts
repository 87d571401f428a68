'use client';

import type { CreatedEntityView, CreateEntityIntent, DeletedEntityView, EntityRowView } from '@autumn/core/browser';
import { useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import { entityQueries } from '../queries/entity-queries.ts';
import { type Action, useAction } from './use-action.ts';

export interface UseEntitiesResult {
  /** Newest first; empty while nothing is known. */
  readonly entities: readonly EntityRowView[];
  readonly status: 'pending' | 'success' | 'error';
  /** Of reading the list. */
  readonly error: Error | null;
  readonly refetch: () => Promise<void>;
  /** Adds one. `limit_reached` when no more are included, `forbidden` where the server's policy says no. */
  readonly create: Action<CreateEntityIntent, CreatedEntityView>;
  /** Takes one away, with everything it holds. */
  readonly remove: Action<string, DeletedEntityView>;
}

/**
 * Seats, workspaces or whatever the customer is divided into. Adding and removing is off until the
 * server's policy turns `createEntity` and `deleteEntity` on.
 *
 * @example
 * const { entities, create, remove } = useEntities();
 * await create.run({ entityId: 'seat_ada', featureId: 'seats', name: 'Ada' });
 */
export function useEntities(): UseEntitiesResult {
  const { client, identity, queryClient, refresh, tellOtherTabs } = useAutumn();
  const list = useQuery(entityQueries(client, identity).entities(), queryClient);
  const afterwards = async <View>(view: View): Promise<View> => {
    tellOtherTabs();
    await refresh();
    return view;
  };
  return {
    entities: list.data?.list ?? [],
    status: list.status,
    error: list.error,
    refetch: async () => {
      await list.refetch();
    },
    create: useAction((intent: CreateEntityIntent) => client.createEntity(intent).then(afterwards)),
    remove: useAction((entityId: string) => client.deleteEntity({ entityId }).then(afterwards)),
  };
}
