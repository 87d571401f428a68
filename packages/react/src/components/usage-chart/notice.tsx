'use client';

import type { ComponentProps } from 'react';
import { usageMessages } from '../../text/usage-messages.ts';
import { useText } from '../../text/use-text.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { useChart } from './chart-context.ts';

/** In the bars' place: that they are loading, could not be loaded, or that there are none. */
export function Notice(props: ComponentProps<'div'>) {
  const { status, sums, refetch } = useChart();
  const { say } = useText(usageMessages);
  if (Object.values(sums).some((sum) => sum !== 0)) return null;
  const text = { pending: say('chartLoading'), error: say('chartFailed'), success: say('chartEmpty') }[status];
  return <StatusNotice status={status} text={text} onRetry={refetch} {...props} />;
}
