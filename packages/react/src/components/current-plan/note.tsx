'use client';

import { AutumnError } from '@autumn/core/errors';
import type { ComponentProps } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { useFailureText } from '../shared/use-failure-text.ts';
import { usePlan } from './plan-context.ts';

const sessionIsOver = new Set(['signed_out', 'identity_mismatch']);

/** What happens to the plan next: it renews, ends, changes, or waits for a payment. Read out as it changes. */
export function Note(props: ComponentProps<'div'>) {
  const { status, error, isSignedOut, refetch, state, plan, next } = usePlan();
  const { say, format } = useText(accountMessages);
  const failureText = useFailureText();
  if (status !== 'success' || isSignedOut) {
    const text = isSignedOut ? 'signedOutAccount' : status === 'pending' ? 'loadingAccount' : 'accountFailed';
    // Trying again helps nobody whose session is over.
    const isOver = status === 'error' && AutumnError.is(error) && sessionIsOver.has(error.code);
    const words = isOver ? failureText(error) : say(text);
    return <StatusNotice status={status} text={words} onRetry={refetch} {...props} />;
  }
  const date = plan && plan.currentPeriodEnd !== null ? format.date(plan.currentPeriodEnd) : null;
  const product = plan?.name ?? '';
  const text = {
    none: null,
    free: null,
    active: date && say('renewsOn', { date }),
    trialing: date && say('trialEnds', { date }),
    past_due: say('pastDueNote', { product }),
    canceled: date && say('endsOn', { date }),
    changing: date && say('changesOn', { product: next?.name ?? '', date }),
  }[state];
  return (
    <div role="status" data-kind={state} {...props}>
      {text && <p>{text}</p>}
    </div>
  );
}
