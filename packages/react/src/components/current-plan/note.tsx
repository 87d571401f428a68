'use client';

import type { ComponentProps } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { usePlan } from './plan-context.ts';

/** What happens to the plan next: it renews, ends, changes, or waits for a payment. Read out as it changes. */
export function Note(props: ComponentProps<'div'>) {
  const { status, isSignedOut, refetch, state, plan, next } = usePlan();
  const { say, format } = useText(accountMessages);
  if (status !== 'success' || isSignedOut) {
    const text = isSignedOut ? 'signedOutAccount' : status === 'pending' ? 'loadingAccount' : 'accountFailed';
    return <StatusNotice status={status} text={say(text)} onRetry={refetch} {...props} />;
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
