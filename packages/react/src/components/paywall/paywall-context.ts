'use client';

import type { ProductView } from '@autumn/core/browser';
import { createContext, useContext } from 'react';
import type { Purchase } from '../../hooks/use-purchase.ts';
import type { Denial } from '../../text/count-messages.ts';
import type { SignIn } from '../pricing-table/table-context.ts';

export interface PaywallContextValue extends SignIn {
  readonly titleId: string;
  readonly status: 'pending' | 'denied' | 'error';
  /** What is locked and why, in words. */
  readonly denial: Denial;
  /** What would help, the best first: a plan and a top-up at most. */
  readonly offers: readonly ProductView[];
  readonly currency: string;
  readonly purchase: Purchase;
  readonly plansHref: string | undefined;
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly refetch: () => Promise<void>;
}

export const PaywallContext = createContext<PaywallContextValue | null>(null);

export function usePaywallContext(): PaywallContextValue {
  const value = useContext(PaywallContext);
  if (!value) throw new Error('This part belongs into <Paywall.Root>.');
  return value;
}
