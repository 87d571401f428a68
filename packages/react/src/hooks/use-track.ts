'use client';

import { spend, takenOf } from '@autumn/core/access';
import type { CustomerView, TrackIntent, TrackView } from '@autumn/core/browser';
import { useMutation } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import { newId } from '../purchase/new-id.ts';

export interface UseTrackResult {
  /** Rejects with an `AutumnError`; every call is an event of its own. */
  readonly track: (intent: TrackIntent) => Promise<TrackView>;
  readonly isPending: boolean;
  /** Of the last event; its units are shown as unused again. */
  readonly error: Error | null;
  readonly reset: () => void;
}

/**
 * Counts usage from the browser, where the server's policy lets it. Meters and gates show it at once,
 * and take it back when it fails. Spending is decided by the server; count on the server what must not
 * be skipped.
 *
 * @example
 * const { track, error } = useTrack();
 * await track({ featureId: 'words', value: 120 });
 */
export function useTrack(): UseTrackResult {
  const { client, queryClient, queries, refresh } = useAutumn();
  const { queryKey } = queries.customer();

  const spendShown = (featureId: string, units: number): void => {
    queryClient.setQueryData<CustomerView>(queryKey, (customer) => {
      const access = customer?.features[featureId];
      return access && { ...customer, features: { ...customer.features, [featureId]: spend(access, units) } };
    });
  };

  const mutation = useMutation(
    {
      networkMode: 'always',
      retry: false,
      mutationFn: (intent: TrackIntent) => client.track({ eventId: newId(), ...intent }),
      onMutate: async ({ featureId, value = 1, entityId }: TrackIntent) => {
        const access = queryClient.getQueryData<CustomerView>(queryKey)?.features[featureId];
        // An answer from before would undo what is shown from now on.
        if (access) await queryClient.cancelQueries({ queryKey });
        const units = access?.exact && entityId === undefined ? takenOf(access, value) : 0;
        if (units > 0) spendShown(featureId, units);
        return units;
      },
      onError: (_error, { featureId }, units) => {
        if (units) spendShown(featureId, -units);
      },
      // What could not be shown at once is asked for; the rest is looked at again on the next occasion.
      onSuccess: (_view, _intent, units) =>
        units ? queryClient.invalidateQueries({ queryKey, refetchType: 'none' }) : refresh(),
    },
    queryClient,
  );
  return { track: mutation.mutateAsync, isPending: mutation.isPending, error: mutation.error, reset: mutation.reset };
}
