'use client';

import type { ComponentProps } from 'react';
import { usageMessages } from '../../text/usage-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useChart } from './chart-context.ts';

/** Changes between the bars and the same numbers as a table. */
export function Toggle(props: ComponentProps<'button'>) {
  const { isTable, setTable, rows } = useChart();
  const { say } = useText(usageMessages);
  if (rows.length === 0) return null;
  return (
    <button type="button" onClick={() => setTable(!isTable)} {...props}>
      {say(isTable ? 'showChart' : 'showTable')}
    </button>
  );
}
