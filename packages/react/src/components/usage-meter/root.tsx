'use client';

import { type ComponentProps, useId } from 'react';
import { useCustomer } from '../../hooks/use-customer.ts';
import { useProducts } from '../../hooks/use-products.ts';
import { featureWords } from '../../plans/feature-name.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { UsageContext } from './usage-context.ts';
import { usageOf } from './usage-of.ts';

export interface UsageMeterRootProps extends ComponentProps<'div'> {
  readonly featureId: string;
  /** What is measured. @default the feature's name in the catalog */
  readonly label?: string | undefined;
}

/** Holds what is known of a feature's balance. `data-state` is `ok low empty over unlimited none`. */
export function Root({ featureId, label, children, ...props }: UsageMeterRootProps) {
  const labelId = useId();
  const { identity } = useAutumn();
  const { data: customer, error, refetch } = useCustomer();
  const { products } = useProducts();
  const words = featureWords(featureId, customer, products);
  const access = customer?.features[featureId];
  const usage = usageOf(access);
  const status = customer || identity === null ? 'success' : error ? 'error' : 'pending';
  return (
    <UsageContext.Provider value={{ labelId, label: label ?? words.name, words, access, usage, status, refetch }}>
      <div
        data-status={status}
        data-state={status === 'success' ? usage.state : undefined}
        aria-busy={status === 'pending'}
        {...props}
      >
        {children}
      </div>
    </UsageContext.Provider>
  );
}
