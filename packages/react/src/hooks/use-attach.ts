'use client';

import type { AttachView } from '@autumn/core/browser';
import { useRef } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { heldQuantity } from '../purchase/holdings.ts';
import { newId } from '../purchase/new-id.ts';
import type { PurchaseChoice } from '../purchase/purchase-state.ts';
import { markUrl } from '../purchase/return-marker.ts';
import { type Action, useAction } from './use-action.ts';

export interface UseAttachOptions {
  /** Where the payment page returns to. @default the page itself */
  readonly successUrl?: string | undefined;
  /** Takes the browser to the payment page. @default window.location.assign */
  readonly redirect?: ((url: string) => void) | undefined;
}

export interface UseAttachResult extends Omit<Action<PurchaseChoice, AttachView>, 'run'> {
  readonly attach: (choice: PurchaseChoice) => Promise<AttachView>;
}

/**
 * Buys at once, without a preview. Goes to the payment page when one is needed, else refreshes the
 * customer. For a purchase that shows what it costs first, see `usePurchase`.
 *
 * Look at the `code` of the result: `invoice_action_required` means that nothing was attached, and
 * `checkoutUrl` is where the payment can be completed.
 *
 * @example
 * const { attach, isPending, error } = useAttach();
 * <button disabled={isPending} onClick={() => attach({ productId: 'free' })}>Start</button>
 */
export function useAttach({ successUrl, redirect }: UseAttachOptions = {}): UseAttachResult {
  const { client, queryClient, queries, refresh, tellOtherTabs } = useAutumn();
  // Kept while nobody knows how the last try ended, so that trying again buys once.
  const intent = useRef({ of: '', id: '' });
  const { run, ...state } = useAction(async (choice: PurchaseChoice) => {
    const { productId } = choice;
    const of = JSON.stringify(choice);
    if (intent.current.of !== of) intent.current = { of, id: newId() };
    const heldBefore = heldQuantity(queryClient.getQueryData(queries.customer().queryKey), productId);
    const returnTo = markUrl(successUrl ?? location.href, { productId, heldBefore });
    const view = await client.attach({ ...choice, successUrl: returnTo, intentId: intent.current.id });
    intent.current = { of: '', id: '' };
    if (view.code === 'checkout_created' && view.checkoutUrl) {
      (redirect ?? ((url) => window.location.assign(url)))(view.checkoutUrl);
    } else {
      tellOtherTabs();
      await refresh();
    }
    return view;
  });
  return { attach: run, ...state };
}
