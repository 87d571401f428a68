'use client';

import { createContext, useContext } from 'react';
import type { UsePricingTableResult } from '../../hooks/use-pricing-table.ts';
import type { Purchase } from '../../hooks/use-purchase.ts';
import type { ProductDetails } from '../../plans/plan.ts';

/** A card for what the catalog does not sell: "Enterprise, contact us". */
export interface ExtraCard extends ProductDetails {
  readonly id: string;
  readonly title: string;
  /** In the price's place. @default "Custom" */
  readonly price?: string | undefined;
}

export interface SignIn {
  /** Called in place of a purchase while nobody is signed in. */
  readonly onSignIn?: ((productId: string | null) => void) | undefined;
  /** Where to sign in, if that is a page. */
  readonly signInHref?: string | undefined;
}

export interface TableContextValue extends SignIn {
  readonly table: UsePricingTableResult;
  readonly purchase: Purchase;
  readonly extraCards: readonly ExtraCard[];
  readonly productDetails: Readonly<Record<string, ProductDetails>>;
  readonly heading: 'h2' | 'h3' | 'h4';
  /** The customer pays for a plan already, so a trial is not what a button would start. */
  readonly isPaying: boolean;
}

export const TableContext = createContext<TableContextValue | null>(null);

export function useTable(): TableContextValue {
  const value = useContext(TableContext);
  if (!value) throw new Error('This part belongs into <PricingTable.Root>.');
  return value;
}
