'use client';

import { monthsIn } from '@autumn/core/access';
import type { ComponentProps } from 'react';
import { intervalText } from '../../plans/interval-text.ts';
import { totalOf } from '../../plans/prepaid.ts';
import { priceOf } from '../../plans/price-of.ts';
import { trialText } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import { useCard } from './card-context.ts';
import { useTable } from './table-context.ts';

/** The price with its interval, live with the chosen quantity; under it what that is a month, and the trial. */
export function Price(props: ComponentProps<'div'>) {
  const { table, isPaying } = useTable();
  const { say, format } = useText();
  const { product, title, priceText } = useCard();
  if (!product) {
    return (
      <div {...props}>
        <span data-part="amount">{priceText || say('customPrice')}</span>
        <span data-part="note" />
      </div>
    );
  }
  const price = priceOf(product);
  const amount = totalOf(product, table.quantitiesOf(product)) ?? price.amount;
  const months = monthsIn(price);
  // A plan that is called so already says it once.
  const isSaid = title === say('free');
  const freeTrial = isPaying ? null : product.freeTrial;
  const notes = [
    price.amount > 0 && months > 1 && say('perMonth', { amount: format.money(amount / months, table.currency) }),
    freeTrial && trialText(say, freeTrial),
  ];
  return (
    <div {...props}>
      <span data-part="amount">
        {price.amount === 0 && !isSaid ? say('free') : format.price(amount, table.currency)}
      </span>
      {price.amount > 0 && <span data-part="interval">{intervalText(price, { say, format })}</span>}
      <span data-part="note">{notes.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
