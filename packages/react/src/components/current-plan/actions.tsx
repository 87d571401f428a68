'use client';

import type { ComponentProps } from 'react';
import { intervalOf } from '../../plans/arrange-plans.ts';
import { accountMessages } from '../../text/account-messages.ts';
import { intervalName } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import { KeepPlace } from '../shared/keep-place.tsx';
import { useFailureText } from '../shared/use-failure-text.ts';
import { CancelPlan } from './cancel-plan.tsx';
import { usePlan } from './plan-context.ts';

export interface CurrentPlanActionsProps extends ComponentProps<'div'> {
  readonly buttonClassName?: string | undefined;
  /** Class of what is not the next step. */
  readonly quietClassName?: string | undefined;
}

/** What can be done about the plan as it stands: pay, keep, switch its interval, cancel, manage the card. */
export function Actions({ buttonClassName, quietClassName, ...props }: CurrentPlanActionsProps) {
  const { status, state, plan, next, siblings, openInvoiceUrl, purchase, cancel, portal, isSignedOut } = usePlan();
  const { say } = useText(accountMessages);
  const failureText = useFailureText();
  if (status !== 'success' || isSignedOut) return null;
  const isRunning = state === 'active' || state === 'trialing';
  const failed = portal.error ?? (state === 'changing' ? cancel.error : null);
  const buy = (productId: string) => void purchase.choose({ productId });
  return (
    <div {...props}>
      {state === 'past_due' && openInvoiceUrl && (
        <a className={buttonClassName} href={openInvoiceUrl}>
          {say('payInvoice')}
        </a>
      )}
      {plan && state === 'canceled' && (
        <button type="button" className={buttonClassName} disabled={purchase.isBusy} onClick={() => buy(plan.id)}>
          {say('renew', { product: plan.name ?? plan.id })}
        </button>
      )}
      {plan && next && state === 'changing' && (
        <KeepPlace>
          <button
            type="button"
            className={buttonClassName}
            aria-disabled={cancel.isPending}
            aria-busy={cancel.isPending}
            onClick={() => cancel.cancel({ productId: next.id }).catch(() => undefined)}
          >
            {say('renew', { product: plan.name ?? plan.id })}
          </button>
        </KeepPlace>
      )}
      {isRunning &&
        siblings.map((product) => (
          <button
            key={product.id}
            type="button"
            className={quietClassName}
            disabled={purchase.isBusy}
            onClick={() => buy(product.id)}
          >
            {say('switchInterval', { interval: intervalName(say, intervalOf(product)).toLowerCase() })}
          </button>
        ))}
      {plan && (isRunning || state === 'past_due') && <CancelPlan product={plan} className={quietClassName} />}
      <button
        type="button"
        className={quietClassName}
        disabled={portal.isPending}
        aria-busy={portal.isPending}
        onClick={() => portal.open().catch(() => undefined)}
      >
        {say('manageBilling')}
      </button>
      <p role="alert" data-part="failure">
        {failed && failureText(failed)}
      </p>
    </div>
  );
}
