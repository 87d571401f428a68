'use client';

import type { ComponentProps } from 'react';
import { usageMessages } from '../../text/usage-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useChart } from './chart-context.ts';

/** The same numbers, bin by bin. */
export function Table(props: ComponentProps<'table'>) {
  const { titleId, series, rows, dateOf, isTable } = useChart();
  const { say, format } = useText(usageMessages);
  if (!isTable || rows.length === 0) return null;
  return (
    <table aria-labelledby={titleId} {...props}>
      <thead>
        <tr>
          <th scope="col">{say('usageDate')}</th>
          {series.map(({ featureId, words }) => (
            <th key={featureId} scope="col">
              {words.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ startsAt, values }) => (
          <tr key={startsAt}>
            <th scope="row">{dateOf(startsAt)}</th>
            {series.map(({ featureId }) => (
              <td key={featureId}>{format.number(values[featureId] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
