'use client';

import { type ComponentProps, useId } from 'react';
import { usePaymentMethod } from '../../hooks/use-payment-method.ts';
import { type UseSetupPaymentOptions, useSetupPayment } from '../../hooks/use-setup-payment.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { slotClasses } from '../shared/slot-classes.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { useFailureText } from '../shared/use-failure-text.ts';

export type PaymentMethodSlot = 'root' | 'title' | 'card' | 'notice' | 'action';

export interface PaymentMethodProps extends UseSetupPaymentOptions, ComponentProps<'section'> {
  /** Of the title. @default "h3" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<PaymentMethodSlot, string>> | undefined;
}

/**
 * The card on file, and the way to another one on the payment provider's page.
 *
 * @example
 * <PaymentMethod />
 */
export function PaymentMethod({
  classNames,
  className,
  redirect,
  heading: Heading = 'h3',
  ...props
}: PaymentMethodProps) {
  const cx = slotClasses<PaymentMethodSlot>('autumn-card', classNames, className);
  const titleId = useId();
  const { identity } = useAutumn();
  const { data: card, status, refetch } = usePaymentMethod();
  const { open, isPending, error } = useSetupPayment({ redirect });
  const { say } = useText(accountMessages);
  const failureText = useFailureText();
  if (identity === null) return null;
  return (
    <section aria-labelledby={titleId} data-status={status} className={cx('root', 'autumn')} {...props}>
      <Heading id={titleId} className={cx('title', 'autumn-section-title')}>
        {say('card')}
      </Heading>
      {status === 'success' ? (
        <p className={cx('card')}>
          <span data-part="name">
            {card ? say('cardEnding', { brand: card.brand ?? card.type, last4: card.last4 ?? '…' }) : say('noCard')}
          </span>
          {card?.expiryMonth && card.expiryYear && (
            <span data-part="expiry">
              {say('cardExpires', {
                month: String(card.expiryMonth).padStart(2, '0'),
                year: String(card.expiryYear).slice(-2),
              })}
            </span>
          )}
        </p>
      ) : (
        <StatusNotice
          status={status}
          text={say(status === 'error' ? 'cardFailed' : 'loading')}
          onRetry={refetch}
          className={cx('notice', 'autumn-notice')}
        />
      )}
      <button
        type="button"
        className={cx('action', 'autumn-button autumn-button-quiet')}
        disabled={isPending || status === 'pending'}
        aria-busy={isPending}
        onClick={() => open().catch(() => undefined)}
      >
        {say(card === null ? 'addCard' : 'changeCard')}
      </button>
      <p role="alert" data-part="failure">
        {error && failureText(error)}
      </p>
    </section>
  );
}
