'use client';

import type { TrackIntent, TrackView } from '@autumn/core/browser';
import { useState } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { trackerOf } from '../track/tracker.ts';

export interface UseTrackResult {
  /**
   * Counts usage. What is used of a feature in one tick goes to the server as one event with the sum, from
   * however many components. Rejects with an `AutumnError`.
   */
  readonly track: (intent: TrackIntent) => Promise<TrackView>;
  readonly isPending: boolean;
  /** Why usage was not counted, and is shown as unused again; null again when the next one starts. */
  readonly error: Error | null;
  readonly reset: () => void;
}

const quiet = { pending: 0, error: null as Error | null };

/**
 * Counts usage from the browser, where the server's policy lets it. Meters and gates show it at once,
 * and take it back when it fails. It is sent although the page is left. Spending is decided by the
 * server; count on the server what must not be skipped.
 *
 * @example
 * const { track, error } = useTrack();
 * await track({ featureId: 'words', value: 120 });
 */
export function useTrack(): UseTrackResult {
  const autumn = useAutumn();
  const [{ pending, error }, setState] = useState(quiet);
  const track = async (intent: TrackIntent): Promise<TrackView> => {
    setState((state) => ({ pending: state.pending + 1, error: null }));
    try {
      const view = await trackerOf(autumn)(intent);
      setState((state) => ({ ...state, pending: state.pending - 1 }));
      return view;
    } catch (failure) {
      setState((state) => ({ pending: state.pending - 1, error: failure as Error }));
      throw failure;
    }
  };
  return { track, isPending: pending > 0, error, reset: () => setState((state) => ({ ...state, error: null })) };
}
