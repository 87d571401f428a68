'use client';

import type { BillingPortalIntent, UrlView } from '@autumn/core/browser';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Action, useAction } from './use-action.ts';

export interface UseBillingPortalOptions {
  /** Takes the browser to the portal. @default window.location.assign */
  readonly redirect?: ((url: string) => void) | undefined;
}

export interface UseBillingPortalResult extends Omit<Action<BillingPortalIntent | undefined, UrlView>, 'run'> {
  /** `returnUrl` is the page itself, unless said. */
  readonly open: (intent?: BillingPortalIntent) => Promise<UrlView>;
}

/**
 * Goes to the page where the customer manages card, plan and invoices.
 *
 * @example
 * const { open, isPending } = useBillingPortal();
 * <button disabled={isPending} onClick={() => open()}>Manage billing</button>
 */
export function useBillingPortal({ redirect }: UseBillingPortalOptions = {}): UseBillingPortalResult {
  const { client } = useAutumn();
  const { run, ...state } = useAction(async (intent: BillingPortalIntent | undefined) => {
    const view = await client.billingPortal({ returnUrl: location.href, ...intent });
    (redirect ?? ((url) => window.location.assign(url)))(view.url);
    return view;
  });
  return { open: (intent) => run(intent), ...state };
}
