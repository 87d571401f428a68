'use client';

import type { SetupPaymentIntent, UrlView } from '@autumn/core/browser';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Action, useAction } from './use-action.ts';

export interface UseSetupPaymentOptions {
  /** Takes the browser to the page. @default window.location.assign */
  readonly redirect?: ((url: string) => void) | undefined;
}

export interface UseSetupPaymentResult extends Omit<Action<SetupPaymentIntent | undefined, UrlView>, 'run'> {
  /** `successUrl` is the page itself, unless said. */
  readonly open: (intent?: SetupPaymentIntent) => Promise<UrlView>;
}

/**
 * Goes to the page where the customer leaves a card without buying anything.
 *
 * @example
 * const { open, isPending } = useSetupPayment();
 * <button disabled={isPending} onClick={() => open()}>Add a card</button>
 */
export function useSetupPayment({ redirect }: UseSetupPaymentOptions = {}): UseSetupPaymentResult {
  const { client } = useAutumn();
  const { run, ...state } = useAction(async (intent: SetupPaymentIntent | undefined) => {
    const view = await client.setupPayment({ successUrl: location.href, ...intent });
    (redirect ?? ((url) => window.location.assign(url)))(view.url);
    return view;
  });
  return { open: (intent) => run(intent), ...state };
}
