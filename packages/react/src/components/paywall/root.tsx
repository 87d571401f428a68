'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useCheck } from '../../hooks/use-check.ts';
import type { UsePurchaseOptions } from '../../hooks/use-purchase.ts';
import { CheckoutDialog } from '../checkout-dialog/checkout-dialog.tsx';
import { Mortal, useFocusHeir } from '../shared/focus-heir.tsx';
import type { GateProps } from './gate-props.ts';
import { PaywallContext } from './paywall-context.ts';
import { usePaywallValue } from './use-paywall-value.ts';

export interface PaywallRootProps extends GateProps, UsePurchaseOptions, ComponentProps<'div'> {
  /** What is behind the paywall. Rendered when access is granted, and never before. */
  readonly unlocked: ReactNode;
  /** In place of the card while nothing is known. */
  readonly pending?: ReactNode;
}

/** Shows what is unlocked to those who may see it, and its children, the card, to everybody else. */
export function Root({
  featureId,
  productId,
  requiredBalance,
  entityId,
  featureName,
  plansHref,
  heading,
  onSignIn,
  signInHref,
  successUrl,
  redirect,
  onDone,
  unlocked,
  pending,
  children,
  ...props
}: PaywallRootProps) {
  const check = useCheck({ featureId, productId, requiredBalance, entityId });
  const gate = { featureId, productId, requiredBalance, featureName, plansHref, heading, onSignIn, signInHref };
  const value = usePaywallValue(check, gate, { successUrl, redirect, onDone });
  const isOpen = check.status === 'allowed';
  const { heir, lost } = useFocusHeir<HTMLDivElement>();
  return (
    <>
      {isOpen && <Mortal lost={lost}>{unlocked}</Mortal>}
      {check.status === 'pending' && pending}
      {!isOpen && !(pending && check.status === 'pending') && (
        <PaywallContext.Provider value={value}>
          {/* A group and no landmark: a page may hold many of them, and two may say the same. */}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and draws a frame */}
          <div
            ref={heir}
            tabIndex={-1}
            role="group"
            aria-labelledby={value.titleId}
            aria-busy={check.status === 'pending'}
            data-status={check.status}
            data-reason={check.reason ?? undefined}
            {...props}
          >
            {children}
          </div>
        </PaywallContext.Provider>
      )}
      {/* Outside of the card: a purchase says how it ended although the gate has opened meanwhile. */}
      <CheckoutDialog purchase={value.purchase} />
    </>
  );
}
