'use client';

import { useAutumn } from '../../provider/autumn-context.ts';
import { usageQueries } from '../../queries/usage-queries.ts';
import { LateSection } from '../shared/late-section.tsx';
import { lazyPart } from '../shared/lazy-part.ts';
import type { UsageChartProps } from './chart-figure.tsx';
import { usageIntent } from './usage-intent.ts';

export const chartFigure = lazyPart<UsageChartProps>(async () => (await import('./chart-figure.tsx')).ChartFigure);

/**
 * What was used over time, as bars or as a table. Bars can be walked through with the arrow keys.
 *
 * @example
 * <UsageChart featureId="words" defaultRange="7d" />
 */
export function UsageChart(props: UsageChartProps) {
  const { client, identity, queries } = useAutumn();
  const { featureId, defaultRange, entityId } = props;
  return (
    <LateSection
      part={chartFigure}
      prefix="autumn-chart"
      props={props}
      asks={[
        queries.customer(),
        queries.products(),
        usageQueries(client, identity).usage(usageIntent(featureId, defaultRange, entityId)),
      ]}
    />
  );
}
