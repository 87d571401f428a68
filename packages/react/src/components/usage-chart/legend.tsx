'use client';

import type { ComponentProps } from 'react';
import { useChart } from './chart-context.ts';

/** What was used in the whole period, a line for each feature. `--autumn-series` counts them from 0. */
export function Legend(props: ComponentProps<'ul'>) {
  const { series, sums, unitsOf, status } = useChart();
  if (status !== 'success') return null;
  return (
    <ul {...props}>
      {series.map((one, index) => (
        <li key={one.featureId} data-series={index}>
          {unitsOf(one, sums[one.featureId] ?? 0)}
        </li>
      ))}
    </ul>
  );
}
