'use client';

import type { CancelIntent, CancelView } from '@autumn/core/browser';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Action, useAction } from './use-action.ts';

export interface UseCancelResult extends Omit<Action<CancelIntent, CancelView>, 'run'> {
  readonly cancel: (intent: CancelIntent) => Promise<CancelView>;
}

/**
 * Cancels a product at the end of its period: it stays active until then, with `canceledAt` set.
 * Cancelling a scheduled product takes the schedule away.
 *
 * @example
 * const { cancel, isPending, error } = useCancel();
 * <button onClick={() => cancel({ productId: 'pro' })}>Cancel plan</button>
 */
export function useCancel(): UseCancelResult {
  const { client, refresh, tellOtherTabs } = useAutumn();
  const { run, ...state } = useAction(async (intent: CancelIntent) => {
    const view = await client.cancel(intent);
    tellOtherTabs();
    await refresh();
    return view;
  });
  return { cancel: run, ...state };
}
