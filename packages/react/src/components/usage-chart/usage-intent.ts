import type { QueryIntent } from '@autumn/core/browser';
import type { UsageRange } from './chart-context.ts';

const binSizes: Readonly<Partial<Record<UsageRange, NonNullable<QueryIntent['binSize']>>>> = {
  '24h': 'hour',
  '90d': 'week',
  '3bc': 'week',
};

/** What is asked for a period: bins of a size that leaves some thirty of them. */
export const usageIntent = (
  featureId: QueryIntent['featureId'],
  range: UsageRange = '30d',
  entityId: string | undefined = undefined,
) => ({
  featureId,
  range,
  binSize: binSizes[range] ?? 'day',
  ...(entityId === undefined ? {} : { entityId }),
});
