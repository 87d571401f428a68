'use client';

import type { ComponentProps } from 'react';
import { usageMessages } from '../../text/usage-messages.ts';
import { useText } from '../../text/use-text.ts';
import { type UsageRange, useChart } from './chart-context.ts';

/** A choice of periods. */
export function Period(props: ComponentProps<'select'>) {
  const { range, ranges, setRange } = useChart();
  const { say } = useText(usageMessages);
  return (
    <select
      aria-label={say('period')}
      value={range}
      onChange={(event) => setRange(event.currentTarget.value as UsageRange)}
      {...props}
    >
      {ranges.map((name) => (
        <option key={name} value={name}>
          {say(`range.${name}`)}
        </option>
      ))}
    </select>
  );
}
