'use client';

import type { ComponentProps } from 'react';
import { intervalText } from '../../plans/interval-text.ts';
import { priceOf } from '../../plans/price-of.ts';
import { paywallMessages } from '../../text/paywall-messages.ts';
import { trialText } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import { usePaywallContext } from './paywall-context.ts';

/** The plan that helps, with its price and its trial. */
export function Offer(props: ComponentProps<'p'>) {
  const { status, denial, offers, currency } = usePaywallContext();
  const { say, format } = useText(paywallMessages);
  const [offer] = offers;
  if (status !== 'denied' || denial.reason === 'signed_out') return null;
  if (!offer) {
    // What has run out was included, if only as something that credits pay for.
    const isIncluded = denial.reason === 'limit_reached' || denial.reason === 'not_enough';
    return isIncluded ? null : <p {...props}>{say('paywallNoOffer')}</p>;
  }
  const price = priceOf(offer);
  const { freeTrial } = offer;
  return (
    <p {...props}>
      <span data-part="product">{say('paywallOffer', { product: offer.name })}</span>{' '}
      <span data-part="price">
        <strong>{format.price(price.amount, currency)}</strong> {intervalText(price, { say, format })}
      </span>{' '}
      {freeTrial && <span data-part="trial">{trialText(say, freeTrial)}</span>}
    </p>
  );
}
