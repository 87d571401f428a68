'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { KeepPlace } from '../shared/keep-place.tsx';
import { useTable } from './table-context.ts';

/** Says that something could not be loaded, with a way to try again; or that nothing is on sale. */
export function Notice(props: ComponentProps<'div'>) {
  const { table, extraCards } = useTable();
  const { say } = useText();
  const cards = table.plans.length + table.extras.length;
  if (table.status === 'error') {
    return (
      <div role="alert" data-kind="error" {...props}>
        <p>{cards > 0 ? say('customerFailed') : say('plansFailed')}</p>
        <KeepPlace>
          <button type="button" onClick={() => table.refetch()}>
            {say('retry')}
          </button>
        </KeepPlace>
      </div>
    );
  }
  if (table.status === 'pending' || cards + extraCards.length > 0) return null;
  return (
    <div data-kind="empty" {...props}>
      <p>{say('plansEmpty')}</p>
    </div>
  );
}
