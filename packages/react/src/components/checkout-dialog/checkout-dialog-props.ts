import type { Purchase } from '../../hooks/use-purchase.ts';

export type CheckoutDialogSlot = 'root' | 'title' | 'quantity' | 'lines' | 'notes' | 'notice' | 'actions';

export interface CheckoutDialogProps {
  /** Of `usePurchase`. */
  readonly purchase: Purchase;
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<CheckoutDialogSlot, string>> | undefined;
}
