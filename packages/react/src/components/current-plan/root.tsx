'use client';

import type { ComponentProps } from 'react';
import type { UsePurchaseOptions } from '../../hooks/use-purchase.ts';
import { CheckoutDialog } from '../checkout-dialog/checkout-dialog.tsx';
import { PlanContext } from './plan-context.ts';
import { usePlanValue } from './use-plan-value.ts';

export interface CurrentPlanRootProps extends UsePurchaseOptions, ComponentProps<'section'> {
  /** Of products, where a customer can hold several main ones. @default all */
  readonly group?: string | undefined;
  /** Of the title. @default "h3" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
}

/** Holds what the customer is on. `data-state` is `none free active trialing past_due canceled changing`. */
export function Root({
  group,
  heading = 'h3',
  successUrl,
  redirect,
  onDone,
  children,
  ...props
}: CurrentPlanRootProps) {
  const value = usePlanValue({ group, heading }, { successUrl, redirect, onDone });
  const { titleId, status, state, purchase } = value;
  return (
    <PlanContext.Provider value={value}>
      <section
        aria-labelledby={titleId}
        aria-busy={status === 'pending'}
        data-status={status}
        data-state={status === 'success' ? state : undefined}
        {...props}
      >
        {children}
      </section>
      <CheckoutDialog purchase={purchase} />
    </PlanContext.Provider>
  );
}
