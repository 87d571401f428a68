'use client';

import { isFree } from '@autumn/core/access';
import type { ComponentProps } from 'react';
import { type UsePricingTableOptions, usePricingTable } from '../../hooks/use-pricing-table.ts';
import { type UsePurchaseOptions, usePurchase } from '../../hooks/use-purchase.ts';
import { useText } from '../../text/use-text.ts';
import { CheckoutDialog } from '../checkout-dialog/checkout-dialog.tsx';
import { type ExtraCard, type SignIn, TableContext } from './table-context.ts';

export interface PricingTableRootProps
  extends UsePricingTableOptions,
    UsePurchaseOptions,
    SignIn,
    ComponentProps<'section'> {
  /** Cards for what the catalog does not sell, after the plans. */
  readonly extra?: readonly ExtraCard[] | undefined;
  /** Of the plans' names. @default "h3" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
}

const none = {} as const;

/** Holds the table's state, and the dialog that its buttons open. */
export function Root({
  plans,
  productDetails,
  defaultInterval,
  successUrl,
  redirect,
  onDone,
  onSignIn,
  signInHref,
  extra = [],
  heading = 'h3',
  children,
  ...props
}: PricingTableRootProps) {
  const { say } = useText();
  const table = usePricingTable({ plans, productDetails, defaultInterval });
  const purchase = usePurchase({ successUrl, redirect, onDone });
  const isPaying = table.plans.some(({ products }) =>
    products.some((product) => (product.scenario === 'active' || product.scenario === 'renew') && !isFree(product)),
  );
  const cards = { extraCards: extra, productDetails: productDetails ?? none, heading };
  const value = { table, purchase, ...cards, isPaying, onSignIn, signInHref };
  return (
    <TableContext.Provider value={value}>
      <section aria-label={say('plans')} aria-busy={table.status === 'pending'} data-status={table.status} {...props}>
        {children}
      </section>
      <CheckoutDialog purchase={purchase} />
    </TableContext.Provider>
  );
}
