'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { Cancel } from './cancel.tsx';
import type { CheckoutDialogProps, CheckoutDialogSlot } from './checkout-dialog-props.ts';
import { Confirm } from './confirm.tsx';
import { Lines } from './lines.tsx';
import { Notes } from './notes.tsx';
import { Notice } from './notice.tsx';
import { Quantities } from './quantities.tsx';
import { Root } from './root.tsx';
import { Title } from './title.tsx';

const quiet = new Set(['done', 'declined', 'settling', 'redirecting']);

/** All of the dialog. It comes in a file of its own, because no page needs it before something is chosen. */
export function PurchaseDialog({ purchase, classNames }: CheckoutDialogProps) {
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
