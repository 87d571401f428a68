'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { heldQuantity } from '../purchase/holdings.ts';
import { createPurchaseMachine, type PurchaseMachine } from '../purchase/purchase-machine.ts';
import { isBusy, type PurchaseChoice, type PurchaseState } from '../purchase/purchase-state.ts';
import { markUrl } from '../purchase/return-marker.ts';
import { watchArrival } from '../purchase/watch-arrival.ts';
import { useLatest } from './use-latest.ts';

export interface UsePurchaseOptions {
  /** Where the payment page returns to; show `useCheckoutReturn` there. @default the page itself */
  readonly successUrl?: string | undefined;
  /** Takes the browser to the payment page. @default window.location.assign */
  readonly redirect?: ((url: string) => void) | undefined;
  /** Called once the customer has what was bought, or has it scheduled. */
  readonly onDone?: ((choice: PurchaseChoice) => void) | undefined;
}

export interface Purchase extends PurchaseState, Omit<PurchaseMachine, 'getState' | 'subscribe'> {
  /** Money may be moving: nothing else can be started, and `close` does nothing. */
  readonly isBusy: boolean;
}

/**
 * Buys: `choose` a product, show the `preview`, `confirm`. Ends as `done`, `declined` with a way on, or
 * `failed` with a `retry`; `redirecting` while the browser goes to the payment page.
 *
 * A second click is the same purchase, and the same intent sent twice buys once. `<CheckoutDialog>`
 * shows all of it.
 *
 * @example
 * const purchase = usePurchase();
 * <button onClick={() => purchase.choose({ productId: 'pro' })}>Upgrade</button>
 * <CheckoutDialog purchase={purchase} />
 */
export function usePurchase(options: UsePurchaseOptions = {}): Purchase {
  const autumn = useAutumn();
  const latest = useLatest(options);
  const machine = useMemo(
    () =>
      createPurchaseMachine({
        client: autumn.client,
        watchArrival: (productId) => watchArrival(autumn, productId),
        successUrl: (productId) => {
          const customer = autumn.queryClient.getQueryData(autumn.queries.customer().queryKey);
          const heldBefore = heldQuantity(customer, productId);
          return markUrl(latest.current.successUrl ?? location.href, { productId, heldBefore });
        },
        redirect: (url) => (latest.current.redirect ?? goTo)(url),
        onDone: (choice) => latest.current.onDone?.(choice),
      }),
    [autumn, latest],
  );
  const state = useSyncExternalStore(machine.subscribe, machine.getState, machine.getState);

  useEffect(() => {
    // The back button of a payment page brings the page back as it was left: mid-redirect.
    const onReturn = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      machine.reset();
      void autumn.refresh();
    };
    window.addEventListener('pageshow', onReturn);
    return () => window.removeEventListener('pageshow', onReturn);
  }, [machine, autumn]);

  return { ...state, ...machine, isBusy: isBusy(state) };
}

const goTo = (url: string): void => window.location.assign(url);
