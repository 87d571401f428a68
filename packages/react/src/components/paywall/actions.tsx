'use client';

import type { ProductView } from '@autumn/core/browser';
import type { ComponentProps } from 'react';
import { priceOf } from '../../plans/price-of.ts';
import { isTopUp } from '../../plans/upgrade-for.ts';
import { paywallMessages } from '../../text/paywall-messages.ts';
import { useText } from '../../text/use-text.ts';
import { usePaywallContext } from './paywall-context.ts';

export interface PaywallActionsProps extends ComponentProps<'div'> {
  /** Class of the buttons after the first. */
  readonly quietClassName?: string | undefined;
  readonly buttonClassName?: string | undefined;
}

/** Buys what helps, signs in, or tries again; a way to all plans; and a way out of the dialog. */
export function Actions({ buttonClassName, quietClassName, ...props }: PaywallActionsProps) {
  const { status, plansHref, close } = usePaywallContext();
  const { say } = useText(paywallMessages);
  if (status === 'pending') return null;
  return (
    <div {...props}>
      <MainActions buttonClassName={buttonClassName} quietClassName={quietClassName} />
      {status === 'denied' && plansHref && (
        <a className={quietClassName} href={plansHref}>
          {say('seePlans')}
        </a>
      )}
      {close && (
        <button type="button" className={quietClassName} onClick={close}>
          {say('notNow')}
        </button>
      )}
    </div>
  );
}

/** What opens the gate: another try, a session, or a purchase. */
function MainActions({
  buttonClassName,
  quietClassName,
}: Pick<PaywallActionsProps, 'buttonClassName' | 'quietClassName'>) {
  const { status, denial, offers, currency, purchase, onSignIn, signInHref, refetch } = usePaywallContext();
  const { say, format } = useText(paywallMessages);
  if (status === 'error') {
    return (
      <button type="button" className={buttonClassName} onClick={() => refetch()}>
        {say('retry')}
      </button>
    );
  }
  if (denial.reason === 'signed_out') {
    if (signInHref) {
      return (
        <a className={buttonClassName} href={signInHref}>
          {say('signIn')}
        </a>
      );
    }
    return (
      onSignIn && (
        <button type="button" className={buttonClassName} onClick={() => onSignIn(null)}>
          {say('signIn')}
        </button>
      )
    );
  }
  const textOf = (offer: ProductView): string => {
    if (!isTopUp(offer)) return say('upgrade', { product: offer.name });
    return say('buyFor', { product: offer.name, price: format.price(priceOf(offer).amount, currency) });
  };
  return offers.map((offer, index) => (
    <button
      key={offer.id}
      type="button"
      className={index === 0 ? buttonClassName : quietClassName}
      disabled={purchase.isBusy}
      aria-busy={purchase.status === 'previewing' && purchase.choice?.productId === offer.id}
      onClick={() => purchase.choose({ productId: offer.id })}
    >
      {textOf(offer)}
    </button>
  ));
}
