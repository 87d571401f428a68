'use client';

import { type ComponentProps, useId } from 'react';
import { savingOf } from '../../plans/saving.ts';
import { intervalName } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import { useTable } from './table-context.ts';

/** Chooses the billing interval, where plans come in more than one: radio buttons, with all their keys. */
export function Intervals(props: ComponentProps<'fieldset'>) {
  const { table } = useTable();
  const { say, format } = useText();
  const name = useId();
  if (table.intervals.length < 2) return null;
  return (
    <fieldset {...props}>
      <legend>{say('intervals')}</legend>
      {table.intervals.map((interval) => {
        const saving = savingOf(table.plans, interval);
        return (
          <label key={interval} data-checked={interval === table.interval || undefined}>
            <input
              type="radio"
              name={name}
              value={interval}
              checked={interval === table.interval}
              onChange={() => table.setInterval(interval)}
            />
            <span>{intervalName(say, interval)}</span>
            {saving > 0 && <span data-part="saving">{say('saveUpTo', { percent: format.percent(saving) })}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
