'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { useTable } from './table-context.ts';

/** Says that something could not be loaded, with a way to try again; or that nothing is on sale. */
export function Notice(props: ComponentProps<'div'>) {
  const { table, extraCards } = useTable();
  const { words } = useText();
  const cards = table.plans.length + table.extras.length;
  if (table.status === 'error') {
    return (
      <div role="alert" data-kind="error" {...props}>
        <p>{cards > 0 ? words.customerFailed : words.plansFailed}</p>
        <button type="button" onClick={() => table.refetch()}>
          {words.retry}
        </button>
      </div>
    );
  }
  if (table.status === 'pending' || cards + extraCards.length > 0) return null;
  return (
    <div data-kind="empty" {...props}>
      <p>{words.plansEmpty}</p>
    </div>
  );
}
