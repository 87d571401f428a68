'use client';

import type { Purchase } from '../../hooks/use-purchase.ts';
import { useText } from '../../text/use-text.ts';
import { type LazyPart, usePart } from '../shared/lazy-part.ts';
import { StatusNotice } from '../shared/status-notice.tsx';

export type CheckoutDialogSlot = 'root' | 'title' | 'quantity' | 'lines' | 'notes' | 'notice' | 'actions';

export interface CheckoutDialogProps {
  /** Of `usePurchase`. */
  readonly purchase: Purchase;
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<CheckoutDialogSlot, string>> | undefined;
}

const whole: LazyPart<CheckoutDialogProps> = {
  load: async () => (await import('./purchase-dialog.tsx')).PurchaseDialog,
};

/**
 * Shows a purchase to its end: what is due today and later, the payment page, a declined card with a way
 * on, an error with a retry. Loaded once the page is idle, or at the first click.
 *
 * @example
 * const purchase = usePurchase();
 * <CheckoutDialog purchase={purchase} />
 */
export function CheckoutDialog(props: CheckoutDialogProps) {
  const isOpen = props.purchase.status !== 'idle';
  const { Part, hasFailed, retry } = usePart(whole, isOpen);
  const { say } = useText();
  if (Part) return <Part {...props} />;
  return (
    isOpen &&
    hasFailed && (
      <StatusNotice status="error" text={say('notLoaded')} onRetry={retry} className="autumn autumn-notice" />
    )
  );
}
