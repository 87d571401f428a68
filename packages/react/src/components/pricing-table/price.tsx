'use client';

import type { ComponentProps } from 'react';
import { totalOf } from '../../plans/prepaid.ts';
import { monthsOf, priceOf } from '../../plans/price-of.ts';
import { useText } from '../../text/use-text.ts';
import { unitOf } from '../../plans/feature-lines.ts';
import { useCard } from './card-context.ts';
import { useTable } from './table-context.ts';

/** The price with its interval, live with the chosen quantity; under it what that is a month, and the trial. */
export function Price(props: ComponentProps<'div'>) {
  const { table, isPaying } = useTable();
  const { words, format } = useText();
  const { product, priceText } = useCard();
  if (!product) {
    return (
      <div {...props}>
        <span data-part="amount">{priceText || words.customPrice}</span>
        <span data-part="note" />
      </div>
    );
  }
  const price = priceOf(product);
  const amount = totalOf(product, table.quantitiesOf(product)) ?? price.amount;
  const months = monthsOf(price);
  const isPerUnit = price.per !== null && price.per.usageModel !== 'prepaid';
  const freeTrial = isPaying ? null : product.freeTrial;
  const notes = [
    price.amount > 0 && months > 1 && words.perMonth({ amount: format.money(amount / months, table.currency) }),
    freeTrial && (freeTrial.cardRequired ? words.trial : words.trialWithoutCard)(freeTrial),
  ];
  return (
    <div {...props}>
      <span data-part="amount">{price.amount === 0 ? words.free : format.price(amount, table.currency)}</span>
      {price.amount > 0 && (
        <span data-part="interval">
          {isPerUnit && price.per && words.perUnit({ unit: unitOf(price.per).singular })}{' '}
          {price.interval ? words.perInterval({ interval: price.interval, count: price.intervalCount }) : words.oneOff}
        </span>
      )}
      <span data-part="note">{notes.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
