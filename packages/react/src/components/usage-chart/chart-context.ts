'use client';

import type { QueryIntent, QueryView } from '@autumn/core/browser';
import { createContext, useContext } from 'react';
import type { FeatureWords } from '../../plans/feature-name.ts';

export type UsageRange = NonNullable<QueryIntent['range']>;

export interface ChartSeries {
  readonly featureId: string;
  readonly words: FeatureWords;
}

export interface ChartContextValue {
  readonly titleId: string;
  readonly status: 'pending' | 'success' | 'error';
  readonly refetch: () => unknown;
  readonly series: readonly ChartSeries[];
  /** Oldest first; none while nothing is known. */
  readonly rows: QueryView['list'];
  /** Units by feature id. */
  readonly sums: Readonly<Record<string, number>>;
  /** When a bin begins, in words that fit its size. */
  readonly dateOf: (startsAt: number) => string;
  /** What was used of a feature, with its unit. */
  readonly unitsOf: (series: ChartSeries, amount: number) => string;
  readonly range: UsageRange;
  readonly ranges: readonly UsageRange[];
  readonly setRange: (range: UsageRange) => void;
  readonly isTable: boolean;
  readonly setTable: (isTable: boolean) => void;
}

export const ChartContext = createContext<ChartContextValue | null>(null);

export function useChart(): ChartContextValue {
  const value = useContext(ChartContext);
  if (!value) throw new Error('This part belongs into <UsageChart.Root>.');
  return value;
}
