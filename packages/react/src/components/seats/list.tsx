'use client';

import type { ComponentProps } from 'react';
import { teamMessages } from '../../text/team-messages.ts';
import { useText } from '../../text/use-text.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { RemoveSeat } from './remove-seat.tsx';
import { useSeats } from './seats-context.ts';

export interface ListProps extends ComponentProps<'ul'> {
  readonly buttonClassName?: string | undefined;
  readonly noticeClassName?: string | undefined;
}

/** Who or what is there, each with a way to take it away. */
export function List({ buttonClassName, noticeClassName, ...props }: ListProps) {
  const { entities, status, refetch, titleId, said } = useSeats();
  const { say } = useText(teamMessages);
  const text = { pending: say('loadingSeats'), error: say('seatsFailed'), success: say('noSeats') }[status];
  return (
    <>
      {entities.length === 0 ? (
        <StatusNotice status={status} text={text} onRetry={refetch} className={noticeClassName} />
      ) : (
        <ul aria-labelledby={titleId} {...props}>
          {entities.map(({ id, name }, index) => (
            // A seat that nobody has yet has no id, and cannot be removed by one.
            <li key={id ?? `vacant ${index}`} data-vacant={id === null || undefined}>
              <span data-part="name">{id === null ? say('seatWithoutName') : (name ?? id)}</span>
              {id !== null && <RemoveSeat entityId={id} name={name ?? id} className={buttonClassName} />}
            </li>
          ))}
        </ul>
      )}
      <output data-part="said">{said}</output>
    </>
  );
}
