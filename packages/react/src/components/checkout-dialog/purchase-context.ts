'use client';

import { createContext, useContext } from 'react';
import type { Purchase } from '../../hooks/use-purchase.ts';

export interface PurchaseContextValue {
  readonly purchase: Purchase;
  /** Of the element that names the dialog. */
  readonly titleId: string;
}

export const PurchaseContext = createContext<PurchaseContextValue | null>(null);

export function usePurchaseContext(): PurchaseContextValue {
  const value = useContext(PurchaseContext);
  if (!value) throw new Error('This part belongs into <CheckoutDialog.Root>.');
  return value;
}
