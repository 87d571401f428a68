'use client';

import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { usageMessages } from '../../text/usage-messages.ts';
import { useText } from '../../text/use-text.ts';
import { type ChartSeries, useChart } from './chart-context.ts';

/** Arrow keys as they lie on the page; where the writing runs the other way, so do they. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * A bar for each bin and feature. What one of them says is shown below for the one that is pointed at, or that the
 * arrow keys have gone to. `--autumn-share` on each goes from 0 to 1.
 */
export function Bars(props: ComponentProps<'div'>) {
  const { titleId, series, rows, dateOf, unitsOf, sums, isTable } = useChart();
  const { say } = useText(usageMessages);
  const [active, setActive] = useState<number | null>(null);
  // Each feature on its own scale: units of two features cannot be put on top of one another.
  const highest = new Map(
    series.map(({ featureId }) => [featureId, Math.max(0, ...rows.map(({ values }) => height(values[featureId])))]),
  );
  if (isTable || ![...highest.values()].some((most) => most > 0)) return null;
  const last = rows.length - 1;
  const shown = active === null ? undefined : rows[Math.min(active, last)];
  const wordsOf = (one: ChartSeries, amount: number | undefined) => unitsOf(one, amount ?? 0);
  const text = shown
    ? say('usageOn', {
        date: dateOf(shown.startsAt),
        units: series.map((one) => wordsOf(one, shown.values[one.featureId])).join(', '),
      })
    : say('usageTotal', { units: series.map((one) => wordsOf(one, sums[one.featureId])).join(', ') });

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = (steps[event.key] ?? 0) * (isReversed ? -1 : 1);
    const edge = { Home: 0, End: last }[event.key];
    if (step === 0 && edge === undefined) return;
    event.preventDefault();
    setActive(edge ?? Math.min(last, Math.max(0, (active ?? (step > 0 ? -1 : last + 1)) + step)));
  };

  return (
    <div {...props}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no element for a bar chart that is walked through */}
      <div
        role="group"
        aria-labelledby={titleId}
        aria-description={say('chartHint')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from bar to bar
        tabIndex={0}
        data-part="plot"
        onKeyDown={move}
        onPointerLeave={() => setActive(null)}
        onBlur={() => setActive(null)}
      >
        {rows.map(({ startsAt, values }, index) => (
          <div
            key={startsAt}
            aria-hidden="true"
            data-part="bin"
            data-active={index === active || undefined}
            onPointerEnter={() => setActive(index)}
          >
            {series.map(({ featureId }, number) => (
              <div
                key={featureId}
                data-series={number}
                style={
                  {
                    '--autumn-share': height(values[featureId]) / (highest.get(featureId) || 1),
                  } as ComponentProps<'div'>['style']
                }
              />
            ))}
          </div>
        ))}
      </div>
      <div data-part="axis" aria-hidden="true">
        <span>{dateOf(rows[0]?.startsAt ?? 0)}</span>
        <span>{dateOf(rows[last]?.startsAt ?? 0)}</span>
      </div>
      <output data-part="text">{text}</output>
    </div>
  );
}

/** What was given back is no bar. */
const height = (amount: number | undefined): number => Math.max(0, amount ?? 0);
