'use client';

import type { ComponentProps } from 'react';
import { meterMessages } from '../../text/meter-messages.ts';
import { useText } from '../../text/use-text.ts';
import { KeepPlace } from '../shared/keep-place.tsx';
import { useUsageContext } from './usage-context.ts';
import { valueText } from './value-text.ts';

/** The balance in words; on an error, that and a way to try again. */
export function Value(props: ComponentProps<'span'>) {
  const usage = useUsageContext();
  const { say, format } = useText(meterMessages);
  if (usage.status === 'error') {
    return (
      <span role="alert" {...props}>
        {say('paywallFailed')}{' '}
        <KeepPlace>
          <button type="button" onClick={() => usage.refetch()}>
            {say('retry')}
          </button>
        </KeepPlace>
      </span>
    );
  }
  return <span {...props}>{usage.status === 'pending' ? null : valueText(usage, say, format)}</span>;
}
