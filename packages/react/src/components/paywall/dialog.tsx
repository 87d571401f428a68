'use client';

import { useEffect } from 'react';
import { useCheck } from '../../hooks/use-check.ts';
import type { UsePurchaseOptions } from '../../hooks/use-purchase.ts';
import { CheckoutDialog } from '../checkout-dialog/checkout-dialog.tsx';
import { Modal, type ModalProps } from '../shared/modal.tsx';
import type { GateProps } from './gate-props.ts';
import { PaywallContext } from './paywall-context.ts';
import { usePaywallValue } from './use-paywall-value.ts';

export interface PaywallDialogProps extends GateProps, UsePurchaseOptions, Omit<ModalProps, 'onClose' | 'isHeld'> {
  readonly onOpenChange: (open: boolean) => void;
}

/** The card as a modal dialog, for an action that turned out to be locked. Closes itself once access is granted. */
export function Dialog({
  featureId,
  productId,
  requiredBalance,
  entityId,
  featureName,
  plansHref,
  heading = 'h2',
  onSignIn,
  signInHref,
  successUrl,
  redirect,
  onDone,
  open,
  onOpenChange,
  children,
  ...props
}: PaywallDialogProps) {
  const check = useCheck({ featureId, productId, requiredBalance, entityId });
  const gate = { featureId, productId, requiredBalance, featureName, plansHref, heading, onSignIn, signInHref };
  const value = usePaywallValue(check, gate, { successUrl, redirect, onDone });
  const isOver = open && check.status === 'allowed';
  useEffect(() => {
    if (isOver) onOpenChange(false);
  }, [isOver, onOpenChange]);
  return (
    <PaywallContext.Provider value={{ ...value, close: () => onOpenChange(false) }}>
      <Modal
        open={open && !isOver}
        onClose={() => onOpenChange(false)}
        aria-labelledby={value.titleId}
        aria-busy={check.status === 'pending'}
        data-status={check.status}
        data-reason={check.reason ?? undefined}
        {...props}
      >
        {children}
      </Modal>
      <CheckoutDialog purchase={value.purchase} />
    </PaywallContext.Provider>
  );
}
