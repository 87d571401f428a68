'use client';

import type { ProductView } from '@autumn/core/browser';
import type { ComponentProps } from 'react';
import { priceOf } from '../../plans/price-of.ts';
import { isTopUp } from '../../plans/upgrade-for.ts';
import { useText } from '../../text/use-text.ts';
import { usePaywallContext } from './paywall-context.ts';

export interface PaywallActionsProps extends ComponentProps<'div'> {
  /** Class of the buttons after the first. */
  readonly quietClassName?: string | undefined;
  readonly buttonClassName?: string | undefined;
}

/** Buys what helps, signs in, or tries again; and a way to all plans. */
export function Actions({ buttonClassName, quietClassName, ...props }: PaywallActionsProps) {
  const { status, denial, offers, currency, purchase, plansHref, onSignIn, signInHref, refetch } = usePaywallContext();
  const { words, format } = useText();
  if (status === 'pending') return null;
  if (status === 'error') {
    return (
      <div {...props}>
        <button type="button" className={buttonClassName} onClick={() => refetch()}>
          {words.retry}
        </button>
      </div>
    );
  }
  if (denial.reason === 'signed_out') {
    return (
      <div {...props}>
        {signInHref ? (
          <a className={buttonClassName} href={signInHref}>
            {words.signIn}
          </a>
        ) : (
          onSignIn && (
            <button type="button" className={buttonClassName} onClick={() => onSignIn(null)}>
              {words.signIn}
            </button>
          )
        )}
      </div>
    );
  }
  const textOf = (offer: ProductView): string => {
    if (!isTopUp(offer)) return words.upgrade({ product: offer.name });
    return words.buyFor({ product: offer.name, price: format.price(priceOf(offer).amount, currency) });
  };
  return (
    <div {...props}>
      {offers.map((offer, index) => (
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
      ))}
      {plansHref && (
        <a className={quietClassName} href={plansHref}>
          {words.seePlans}
        </a>
      )}
    </div>
  );
}
