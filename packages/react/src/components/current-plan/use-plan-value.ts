'use client';

import { useId } from 'react';
import { useBillingPortal } from '../../hooks/use-billing-portal.ts';
import { useCancel } from '../../hooks/use-cancel.ts';
import { useCustomer } from '../../hooks/use-customer.ts';
import { usePricingTable } from '../../hooks/use-pricing-table.ts';
import { type UsePurchaseOptions, usePurchase } from '../../hooks/use-purchase.ts';
import { type CurrentPlanFacts, currentPlanOf } from '../../plans/current-plan.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import type { PlanContextValue, PlanState } from './plan-context.ts';

/** Everything that there is to know about what a customer is on, and what they can do about it. */
export function usePlanValue(
  { group, heading }: { readonly group: string | undefined; readonly heading: PlanContextValue['heading'] },
  options: UsePurchaseOptions,
): PlanContextValue {
  const titleId = useId();
  const { identity } = useAutumn();
  const { data: customer, error, refetch } = useCustomer();
  const table = usePricingTable();
  const purchase = usePurchase(options);
  const cancel = useCancel();
  const portal = useBillingPortal(options);
  const facts = currentPlanOf(customer, group);
  const { plan } = facts;
  const isSignedOut = identity === null;
  const family = table.plans.find(({ products }) => products.some(({ id }) => id === plan?.id));
  const free = table.plans.flatMap(({ products }) => products).find((product) => product.isDefault);
  return {
    ...facts,
    titleId,
    heading,
    isSignedOut,
    status: customer || isSignedOut ? 'success' : error ? 'error' : 'pending',
    error,
    refetch,
    state: stateOf(facts),
    siblings: family?.products.filter(({ id }) => id !== plan?.id) ?? [],
    fallbackName: free && free.id !== plan?.id ? free.name : null,
    openInvoiceUrl: customer?.invoices.findLast(({ status }) => status === 'open')?.url ?? null,
    currency: table.currency,
    purchase,
    cancel,
    portal,
  };
}

function stateOf({ plan, next }: CurrentPlanFacts): PlanState {
  if (!plan) return 'none';
  if (plan.status === 'past_due') return 'past_due';
  if (next && !next.isDefault) return 'changing';
  if (plan.canceledAt !== null) return 'canceled';
  if (plan.status === 'trialing') return 'trialing';
  return plan.currentPeriodEnd === null ? 'free' : 'active';
}
