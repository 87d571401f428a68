'use client';

import type { Purchase } from '../../hooks/use-purchase.ts';
import { slotClasses } from '../shared/slot-classes.ts';
import { Cancel } from './cancel.tsx';
import { Confirm } from './confirm.tsx';
import { Lines } from './lines.tsx';
import { Notes } from './notes.tsx';
import { Notice } from './notice.tsx';
import { Quantities } from './quantities.tsx';
import { Root } from './root.tsx';
import { Title } from './title.tsx';

export type CheckoutDialogSlot = 'root' | 'title' | 'quantity' | 'lines' | 'notes' | 'notice' | 'actions';

export interface CheckoutDialogProps {
  /** Of `usePurchase`. */
  readonly purchase: Purchase;
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<CheckoutDialogSlot, string>> | undefined;
}

const quiet = new Set(['done', 'declined', 'settling', 'redirecting']);

/**
 * Shows a purchase to its end: what is due today and later, the payment page, a declined card with a way
 * on, an error with a retry.
 *
 * @example
 * const purchase = usePurchase();
 * <CheckoutDialog purchase={purchase} />
 */
export function CheckoutDialog({ purchase, classNames }: CheckoutDialogProps) {
  const cx = slotClasses<CheckoutDialogSlot>('autumn-checkout', classNames);
  const isOver = quiet.has(purchase.status);
  return (
    <Root purchase={purchase} className={cx('root', 'autumn')}>
      <Title className={cx('title')} />
      {!isOver && (
        <>
          <Quantities className={cx('quantity', 'autumn-stepper')} />
          <Lines className={cx('lines')} />
          <Notes className={cx('notes')} />
        </>
      )}
      <Notice className={cx('notice')} />
      <div className={cx('actions')}>
        <Cancel className="autumn-button autumn-button-quiet" />
        <Confirm className="autumn-button" />
      </div>
    </Root>
  );
}
