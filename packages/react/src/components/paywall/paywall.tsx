'use client';

import type { ReactNode } from 'react';
import type { UsePurchaseOptions } from '../../hooks/use-purchase.ts';
import { Late } from '../shared/late.tsx';
import type { LazyPart } from '../shared/lazy-part.ts';
import { slotClasses } from '../shared/slot-classes.ts';
import { Actions } from './actions.tsx';
import type { PaywallDialogProps } from './dialog.tsx';
import type { GateProps } from './gate-props.ts';
import { Offer } from './offer.tsx';
import { Reason } from './reason.tsx';
import { Root } from './root.tsx';
import { Title } from './title.tsx';

export type PaywallSlot = 'root' | 'title' | 'reason' | 'offer' | 'actions';

interface PaywallBase extends GateProps, UsePurchaseOptions {
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<PaywallSlot, string>> | undefined;
  readonly className?: string | undefined;
}

export type PaywallProps = PaywallBase &
  (
    | {
        readonly mode?: 'inline' | undefined;
        /** What is behind the paywall. Rendered when access is granted, and never before. */
        readonly children?: ReactNode;
        /** In place of the card's skeleton while nothing is known. */
        readonly pending?: ReactNode;
      }
    | {
        readonly mode: 'dialog';
        readonly open: boolean;
        readonly onOpenChange: (open: boolean) => void;
      }
  );

const lateDialog: LazyPart<PaywallDialogProps> = {
  load: async () => (await import('./dialog.tsx')).Dialog,
};

/**
 * Shows its children to those who may see them. Everybody else sees what is locked, why, and the plan
 * that helps, with a button that buys it.
 *
 * With `mode="dialog"` it is that card in a dialog, for an action; see `usePaywall`.
 *
 * @example
 * <Paywall featureId="export_pdf" plansHref="/pricing">
 *   <ExportButton />
 * </Paywall>
 */
export function Paywall({ classNames, className, ...props }: PaywallProps) {
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
      <Late
        part={lateDialog}
        isWanted={dialog.open}
        props={{ className: cx('root', 'autumn'), ...dialog, children: card }}
      />
    );
  }
  const { mode: _mode, children, ...inline } = props;
  return (
    <Root className={cx('root', 'autumn')} unlocked={children} {...inline}>
      {card}
    </Root>
  );
}
