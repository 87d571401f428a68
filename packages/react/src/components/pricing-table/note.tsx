'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { useCard } from './card-context.ts';

/** When a plan that the customer has ends, starts, or leaves its trial. */
export function Note(props: ComponentProps<'p'>) {
  const { say, format } = useText();
  const { held } = useCard();
  if (!held) return null;
  const { status, canceledAt, currentPeriodEnd, startedAt } = held;
  const until = currentPeriodEnd === null ? null : { date: format.date(currentPeriodEnd) };
  const text =
    status === 'scheduled'
      ? startedAt !== null && say('startsOn', { date: format.date(startedAt) })
      : canceledAt !== null
        ? until && say('runsUntil', until)
        : status === 'trialing'
          ? until && say('trialEnds', until)
          : status === 'past_due' && say('pastDue');
  return text && <p {...props}>{text}</p>;
}
