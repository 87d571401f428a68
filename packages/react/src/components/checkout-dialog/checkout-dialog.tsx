'use client';

import { Late } from '../shared/late.tsx';
import { lazyPart } from '../shared/lazy-part.ts';
import type { CheckoutDialogProps } from './checkout-dialog-props.ts';

// Loaded once the page is idle, or at the first click.
export const purchaseDialog = lazyPart<CheckoutDialogProps>(
  async () => (await import('./purchase-dialog.tsx')).PurchaseDialog,
);

/**
 * Shows a purchase to its end: what is due today and later, the payment page, a declined card with a way
 * on, an error with a retry.
 *
 * @example
 * const purchase = usePurchase();
 * <CheckoutDialog purchase={purchase} />
 */
export function CheckoutDialog(props: CheckoutDialogProps) {
  const { status, retry } = props.purchase;
  return (
    <Late
      part={purchaseDialog}
      isWanted={status !== 'idle'}
      props={props}
      onRetry={() => status === 'failed' && retry()}
    />
  );
}
