import { spend, takenOf } from '@autumn/core/access';
import type { CustomerView, TrackIntent, TrackView } from '@autumn/core/browser';
import type { AutumnContextValue } from '../provider/autumn-context.ts';
import { batchEvents } from './batch-events.ts';

type Track = (intent: TrackIntent) => Promise<TrackView>;

const trackers = new WeakMap<AutumnContextValue['gates'], Track>();

/** One for all components of a provider: what they use in the same tick is one event. */
export function trackerOf(autumn: AutumnContextValue): Track {
  const known = trackers.get(autumn.gates) ?? createTracker(autumn);
  trackers.set(autumn.gates, known);
  return known;
}

/** Shows usage at once, counts it, and takes it back when it could not be counted. */
function createTracker({ client, queryClient, queries, refresh }: AutumnContextValue): Track {
  const { queryKey } = queries.customer();
  const send = batchEvents((intent) => client.track(intent, { keepalive: true }));
  let pending = 0;
  /** The customer as it was last shown from here. Any other one came from the server, with or without the event. */
  let shown: CustomerView | undefined;
  let mustAsk = false;
  const current = () => queryClient.getQueryData<CustomerView>(queryKey);

  const show = (featureId: string, units: number): void => {
    queryClient.setQueryData<CustomerView>(queryKey, (customer) => {
      const access = customer?.features[featureId];
      return access && { ...customer, features: { ...customer.features, [featureId]: spend(access, units) } };
    });
    shown = current();
  };

  /** Gives back the units that are shown as used. */
  const begin = ({ featureId, value = 1, entityId }: TrackIntent): number => {
    const access = current()?.features[featureId];
    if (pending > 0 && current() !== shown) mustAsk = true;
    pending += 1;
    const units = access?.exact && entityId === undefined ? takenOf(access, value) : 0;
    // What cannot be shown at once is asked for.
    if (units === 0) mustAsk = true;
    if (queryClient.getQueryState(queryKey)?.fetchStatus === 'fetching') {
      // An answer from before would undo what is shown from now on. Who waits for it gets a newer one.
      mustAsk = true;
      if (access) void queryClient.cancelQueries({ queryKey });
    }
    if (units > 0) show(featureId, units);
    return units;
  };

  const end = (): unknown => {
    pending -= 1;
    if (current() !== shown) mustAsk = true;
    if (pending > 0) return;
    const isAsking = mustAsk;
    mustAsk = false;
    return isAsking ? refresh() : queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
  };

  return async (intent) => {
    const units = begin(intent);
    try {
      const view = await send(intent);
      if (view.code === 'event_already_received') mustAsk = true;
      return view;
    } catch (error) {
      // After an answer of the server it would be given back to what never lost it.
      if (units > 0 && current() === shown) show(intent.featureId, -units);
      mustAsk = true;
      throw error;
    } finally {
      void end();
    }
  };
}
