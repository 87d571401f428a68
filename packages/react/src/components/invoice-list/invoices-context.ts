'use client';

import type { InvoiceView } from '@autumn/core/browser';
import { createContext, useContext } from 'react';

export interface InvoicesContextValue {
  readonly titleId: string;
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly status: 'pending' | 'success' | 'error';
  readonly refetch: () => unknown;
  /** Newest first; as many as are shown. */
  readonly invoices: readonly InvoiceView[];
  /** How many there are in all. */
  readonly count: number;
  readonly showAll: () => void;
  /** What an invoice is for: the names of its products. */
  readonly productsOf: (invoice: InvoiceView) => string;
}

export const InvoicesContext = createContext<InvoicesContextValue | null>(null);

export function useInvoices(): InvoicesContextValue {
  const value = useContext(InvoicesContext);
  if (!value) throw new Error('This part belongs into <InvoiceList.Root>.');
  return value;
}
