'use client';

import { type ComponentProps, useId, useState } from 'react';
import { useCustomer } from '../../hooks/use-customer.ts';
import { useProducts } from '../../hooks/use-products.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { InvoicesContext } from './invoices-context.ts';

export interface InvoiceListRootProps extends ComponentProps<'section'> {
  /** How many are shown before the reader asks for all. @default 12 */
  readonly limit?: number | undefined;
  /** Of the title. @default "h3" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
}

/** Holds the customer's invoices. */
export function Root({ limit = 12, heading = 'h3', children, ...props }: InvoiceListRootProps) {
  const titleId = useId();
  const { identity } = useAutumn();
  const { data: customer, error, refetch } = useCustomer();
  const { products } = useProducts();
  const [isWhole, setWhole] = useState(false);
  const status = customer || identity === null ? 'success' : error ? 'error' : 'pending';
  const all = customer?.invoices ?? [];
  const nameOf = (productId: string) =>
    [...(customer?.products ?? []), ...products].find(({ id }) => id === productId)?.name ?? productId;
  const value = {
    titleId,
    heading,
    status,
    refetch,
    invoices: isWhole ? all : all.slice(0, limit),
    count: all.length,
    showAll: () => setWhole(true),
    productsOf: ({ productIds }: { readonly productIds: readonly string[] }) => productIds.map(nameOf).join(', '),
  } as const;
  return (
    <InvoicesContext.Provider value={value}>
      <section aria-labelledby={titleId} aria-busy={status === 'pending'} data-status={status} {...props}>
        {children}
      </section>
    </InvoicesContext.Provider>
  );
}
