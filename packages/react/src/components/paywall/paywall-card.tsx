'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { Actions } from './actions.tsx';
import { Dialog } from './dialog.tsx';
import { Offer } from './offer.tsx';
import type { PaywallProps, PaywallSlot } from './paywall-props.ts';
import { Reason } from './reason.tsx';
import { Root } from './root.tsx';
import { Title } from './title.tsx';

/** All of a paywall. It comes in a file of its own, because an open gate needs none of what a closed one says. */
export function PaywallCard({ classNames, className, ...props }: PaywallProps) {
  const cx = slotClasses<PaywallSlot>('autumn-paywall', classNames, className);
  const card = (
    <>
      <Title className={cx('title')} />
      <Reason className={cx('reason')} />
      <Offer className={cx('offer')} />
      <Actions
        className={cx('actions')}
        buttonClassName="autumn-button"
        quietClassName="autumn-button autumn-button-quiet"
      />
    </>
  );
  if (props.mode === 'dialog') {
    const { mode: _mode, ...dialog } = props;
    return (
      <Dialog className={cx('root', 'autumn')} {...dialog}>
        {card}
      </Dialog>
    );
  }
  const { mode: _mode, children: unlocked, ...inline } = props;
  return (
    <Root className={cx('root', 'autumn')} unlocked={unlocked} {...inline}>
      {card}
    </Root>
  );
}
