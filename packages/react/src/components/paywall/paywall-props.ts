import type { ReactNode } from 'react';
import type { UsePurchaseOptions } from '../../hooks/use-purchase.ts';
import type { GateProps } from './gate-props.ts';

export type PaywallSlot = 'root' | 'title' | 'reason' | 'offer' | 'actions';

interface PaywallBase extends GateProps, UsePurchaseOptions {
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<PaywallSlot, string>> | undefined;
  readonly className?: string | undefined;
}

export interface InlinePaywallProps extends PaywallBase {
  readonly mode?: 'inline' | undefined;
  /** What is behind the paywall. Rendered when access is granted, and never before. */
  readonly children?: ReactNode;
  /** In place of the card's skeleton while nothing is known. */
  readonly pending?: ReactNode;
}

interface DialogPaywallProps extends PaywallBase {
  readonly mode: 'dialog';
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export type PaywallProps = InlinePaywallProps | DialogPaywallProps;
