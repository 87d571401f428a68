'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { onPageReturn } from '../provider/on-page-return.ts';
import { latePurchase } from '../purchase/late-purchase.ts';
import type { PurchaseOptions } from '../purchase/open-purchase.ts';
import type { PurchaseMachine } from '../purchase/purchase-machine.ts';
import { isBusy, type PurchaseState } from '../purchase/purchase-state.ts';
import { useLatest } from './use-latest.ts';
import { whenIdle } from './when-idle.ts';

export type UsePurchaseOptions = PurchaseOptions;

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
  const { connection } = useAutumn();
  const latest = useLatest(options);
  const machine = useMemo(
    () => latePurchase(async () => (await fetchMachine()).openPurchase(connection, latest)),
    [connection, latest],
  );
  const state = useSyncExternalStore(machine.subscribe, machine.getState, machine.getState);

  // The first click should not wait for a file. A failure shows at that click.
  useEffect(() => whenIdle(() => void fetchMachine().catch(() => undefined)), []);

  // The back button of a payment page brings the page back as it was left: mid-redirect.
  useEffect(() => onPageReturn(machine.reset), [machine]);

  return { ...state, ...machine, isBusy: isBusy(state) };
}

const fetchMachine = () => import('../purchase/open-purchase.ts');
