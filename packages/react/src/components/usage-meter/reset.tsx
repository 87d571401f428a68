'use client';

import type { ComponentProps } from 'react';
import { meterMessages } from '../../text/meter-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useUsageContext } from './usage-context.ts';

/** When the allowance comes again, if it does. */
export function Reset(props: ComponentProps<'span'>) {
  const { access, usage } = useUsageContext();
  const { say, format } = useText(meterMessages);
  if (!access || access.nextResetAt === null || usage.state === 'unlimited') return null;
  return <span {...props}>{say('resetsOn', { date: format.date(access.nextResetAt) })}</span>;
}
