'use client';

import type { ComponentProps } from 'react';
import { usageMessages } from '../../text/usage-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useChart } from './chart-context.ts';

/** Names the chart. */
export function Title(props: ComponentProps<'figcaption'>) {
  const { titleId, series } = useChart();
  const { say } = useText(usageMessages);
  const [only] = series;
  return (
    <figcaption id={titleId} {...props}>
      {props.children ??
        (only && series.length === 1 ? say('usageOf', { feature: only.words.name }) : say('usageOfSeveral'))}
    </figcaption>
  );
}
