'use client';

import type { QueryIntent } from '@autumn/core/browser';
import { type ComponentProps, useId, useMemo, useState } from 'react';
import { useCustomer } from '../../hooks/use-customer.ts';
import { useProducts } from '../../hooks/use-products.ts';
import { useUsage } from '../../hooks/use-usage.ts';
import { featureWords } from '../../plans/feature-name.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { unitsText } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import { binDate } from './bin-date.ts';
import { ChartContext, type ChartContextValue, type UsageRange } from './chart-context.ts';
import { usageIntent } from './usage-intent.ts';

export interface UsageChartRootProps extends ComponentProps<'figure'> {
  /** One feature, or several to compare. */
  readonly featureId: QueryIntent['featureId'];
  /** Of one seat or workspace. @default the whole customer */
  readonly entityId?: string | undefined;
  /** Periods to choose from. @default 24 hours, 7, 30 and 90 days, this and the last billing period */
  readonly ranges?: readonly UsageRange[] | undefined;
  /** @default "30d" */
  readonly defaultRange?: UsageRange | undefined;
}

const usualRanges: readonly UsageRange[] = ['24h', '7d', '30d', '90d', '1bc', 'last_cycle'];

/** Asks for the usage of a period, and holds what came. */
export function Root({
  featureId,
  entityId,
  ranges = usualRanges,
  defaultRange = '30d',
  children,
  ...props
}: UsageChartRootProps) {
  const titleId = useId();
  const { locale, timeZone } = useAutumn();
  const { say, format } = useText();
  const [range, setRange] = useState(defaultRange);
  const [isTable, setTable] = useState(false);
  const intent = usageIntent(featureId, range, entityId);
  const { binSize } = intent;
  const { data, refetch, isPlaceholderData, ...usage } = useUsage(intent);
  const { data: customer } = useCustomer();
  const { products } = useProducts();
  const dateOf = useMemo(() => binDate(locale, timeZone, binSize), [locale, timeZone, binSize]);
  const featureIds = typeof featureId === 'string' ? [featureId] : featureId;
  const rows = data?.list ?? [];
  const sums = Object.fromEntries(
    featureIds.map((id) => [id, rows.reduce((sum, row) => sum + (row.values[id] ?? 0), 0)]),
  );
  // Of a period that is still loading nobody knows that nothing was used in it.
  const isEmpty = Object.values(sums).every((sum) => sum === 0);
  const status = isPlaceholderData && isEmpty ? 'pending' : usage.status;
  const value: ChartContextValue = {
    titleId,
    status,
    refetch,
    series: featureIds.map((id) => ({ featureId: id, words: featureWords(id, customer, products) })),
    rows,
    sums,
    dateOf,
    unitsOf: ({ words }, amount) => unitsText(say, format, amount, words.unit),
    range,
    ranges: ranges.includes(range) ? ranges : [range, ...ranges],
    setRange,
    isTable,
    setTable,
  };
  return (
    <ChartContext.Provider value={value}>
      <figure
        aria-labelledby={titleId}
        aria-busy={status === 'pending' || isPlaceholderData}
        data-status={status}
        {...props}
      >
        {children}
      </figure>
    </ChartContext.Provider>
  );
}
