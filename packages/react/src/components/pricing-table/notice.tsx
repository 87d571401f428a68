'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { useTable } from './table-context.ts';

/** Says that something could not be loaded, with a way to try again; or that nothing is on sale. */
export function Notice(props: ComponentProps<'div'>) {
  const { table, extraCards } = useTable();
  const { say } = useText();
  const cards = table.plans.length + table.extras.length;
  if (table.status === 'error') {
    const text = say(cards > 0 ? 'customerFailed' : 'plansFailed');
    return <StatusNotice status="error" text={text} onRetry={table.refetch} {...props} />;
  }
  if (table.status === 'pending' || cards + extraCards.length > 0) return null;
  return (
    <div data-kind="empty" {...props}>
      <p>{say('plansEmpty')}</p>
    </div>
  );
}
