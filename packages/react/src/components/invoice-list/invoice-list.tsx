'use client';

import { useAutumn } from '../../provider/autumn-context.ts';
import { LateSection } from '../shared/late-section.tsx';
import { lazyPart } from '../shared/lazy-part.ts';
import type { InvoiceListProps } from './invoice-panel.tsx';

export const invoicePanel = lazyPart<InvoiceListProps>(async () => (await import('./invoice-panel.tsx')).InvoicePanel);

/**
 * The customer's invoices: date, what for, amount, status, and a link to each; an open one can be paid.
 *
 * @example
 * <InvoiceList limit={6} />
 */
export function InvoiceList(props: InvoiceListProps) {
  const { queries } = useAutumn();
  return (
    <LateSection
      part={invoicePanel}
      prefix="autumn-invoices"
      props={props}
      asks={[queries.customer(), queries.products()]}
    />
  );
}
