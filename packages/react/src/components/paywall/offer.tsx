'use client';

import type { ComponentProps } from 'react';
import { priceOf } from '../../plans/price-of.ts';
import { useText } from '../../text/use-text.ts';
import { usePaywallContext } from './paywall-context.ts';

/** The plan that helps, with its price and its trial. */
export function Offer(props: ComponentProps<'p'>) {
  const { status, denial, offers, currency } = usePaywallContext();
  const { words, format } = useText();
  const [offer] = offers;
  if (status !== 'denied' || denial.reason === 'signed_out') return null;
  if (!offer) return <p {...props}>{words.paywallNoOffer}</p>;
  const { amount, interval, intervalCount } = priceOf(offer);
  const { freeTrial } = offer;
  return (
    <p {...props}>
      <span data-part="product">{words.paywallOffer({ product: offer.name })}</span>{' '}
      <span data-part="price">
        <strong>{format.price(amount, currency)}</strong>{' '}
        {interval ? words.perInterval({ interval, count: intervalCount }) : words.oneOff}
      </span>{' '}
      {freeTrial && <span data-part="trial">{(freeTrial.cardRequired ? words.trial : words.trialWithoutCard)(freeTrial)}</span>}
    </p>
  );
}
