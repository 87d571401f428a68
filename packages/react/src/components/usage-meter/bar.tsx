'use client';

import type { ComponentProps } from 'react';
import { meterMessages } from '../../text/meter-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useUsageContext } from './usage-context.ts';
import { valueText } from './value-text.ts';

/** How full the allowance still is. `--autumn-share` on it goes from 0 to 1. */
export function Bar(props: ComponentProps<'div'>) {
  const context = useUsageContext();
  const { say, format } = useText(meterMessages);
  const { usage, status, labelId } = context;
  if (status !== 'success' || usage.state === 'none') return <div aria-hidden="true" {...props} />;
  const share = usage.state === 'unlimited' || usage.state === 'over' ? 1 : usage.share;
  return (
    // The element of that role draws itself in every browser in its own way.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="meter"
      aria-labelledby={labelId}
      aria-valuemin={0}
      aria-valuemax={usage.state === 'unlimited' ? 1 : usage.total}
      aria-valuenow={usage.state === 'unlimited' ? 1 : usage.left}
      aria-valuetext={valueText(context, say, format)}
      {...props}
      style={{ '--autumn-share': share, ...props.style } as NonNullable<ComponentProps<'div'>['style']>}
    />
  );
}
