'use client';

import type { ProductView } from '@autumn/core/browser';
import { createContext, useContext } from 'react';
import type { CheckReason } from '../../gates/decide-gate.ts';
import type { Purchase } from '../../hooks/use-purchase.ts';
import type { SignIn } from '../pricing-table/table-context.ts';

/** What is locked and why, in the words that messages take. */
export interface Denial {
  /** `not_enough` where something is left of a limit. */
  readonly reason: CheckReason | 'not_enough';
  readonly feature: string;
  /** In the plural. */
  readonly unit: string;
  /** "120 words" */
  readonly left: string;
  readonly needed: string;
  /** Day of the next reset; empty when nothing resets. */
  readonly resetsOn: string;
}

export interface PaywallContextValue extends SignIn {
  readonly titleId: string;
  readonly status: 'pending' | 'denied' | 'error';
  readonly denial: Denial;
  /** What would help, the best first: a plan and a top-up at most. */
  readonly offers: readonly ProductView[];
  readonly currency: string;
  readonly purchase: Purchase;
  readonly plansHref: string | undefined;
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly refetch: () => Promise<void>;
  /** Closes the dialog; undefined where it is a part of the page. */
  readonly close?: (() => void) | undefined;
}

export const PaywallContext = createContext<PaywallContextValue | null>(null);

export function usePaywallContext(): PaywallContextValue {
  const value = useContext(PaywallContext);
  if (!value) throw new Error('This part belongs into <Paywall.Root>.');
  return value;
}
