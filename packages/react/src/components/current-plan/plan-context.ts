'use client';

import type { CustomerProductView } from '@autumn/core/browser';
import { createContext, useContext } from 'react';
import type { UseBillingPortalResult } from '../../hooks/use-billing-portal.ts';
import type { UseCancelResult } from '../../hooks/use-cancel.ts';
import type { Purchase } from '../../hooks/use-purchase.ts';
import type { OfferedProduct } from '../../plans/offered-product.ts';

export type PlanState = 'none' | 'free' | 'active' | 'trialing' | 'past_due' | 'canceled' | 'changing';

export interface PlanContextValue {
  readonly titleId: string;
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly status: 'pending' | 'success' | 'error';
  /** Of reading the customer. */
  readonly error: Error | null;
  readonly isSignedOut: boolean;
  readonly refetch: () => unknown;
  readonly state: PlanState;
  readonly plan: CustomerProductView | null;
  /** What replaces it at the end of its period. */
  readonly next: CustomerProductView | null;
  readonly addOns: readonly CustomerProductView[];
  /** The same plan in other billing intervals. */
  readonly siblings: readonly OfferedProduct[];
  /** What a customer is on without this plan, where there is something. */
  readonly fallbackName: string | null;
  /** Where the oldest open invoice can be paid. */
  readonly openInvoiceUrl: string | null;
  readonly currency: string;
  readonly purchase: Purchase;
  readonly cancel: UseCancelResult;
  readonly portal: UseBillingPortalResult;
}

export const PlanContext = createContext<PlanContextValue | null>(null);

export function usePlan(): PlanContextValue {
  const value = useContext(PlanContext);
  if (!value) throw new Error('This part belongs into <CurrentPlan.Root>.');
  return value;
}
