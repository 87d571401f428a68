'use client';

import type { CheckoutView } from '@autumn/core/browser';
import type { ComponentProps } from 'react';
import { totalOf } from '../../plans/prepaid.ts';
import type { Format } from '../../text/format.ts';
import { purchaseMessages } from '../../text/purchase-messages.ts';
import type { SayOf } from '../../text/say.ts';
import { useText } from '../../text/use-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

/** What comes later: the trial's end, the next cycle, when a smaller plan starts, and where the payment is made. */
export function Notes(props: ComponentProps<'ul'>) {
  const { preview } = usePurchaseContext().purchase;
  const { say, format } = useText(purchaseMessages);
  if (!preview) return null;
  const notes = notesOf(preview, say, format);
  return (
    notes.length > 0 && (
      <ul {...props}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    )
  );
}

function notesOf(preview: CheckoutView, say: SayOf<typeof purchaseMessages>, format: Format): string[] {
  const { scenario, nextCycle, currentProduct, product, currency, options } = preview;
  const isOtherQuantity = scenario === 'active' || scenario === 'update_prepaid_quantity';
  const isLater = scenario === 'downgrade' || scenario === 'cancel';
  const startsAt = nextCycle?.startsAt ?? currentProduct?.currentPeriodEnd;
  const date = startsAt ? format.date(startsAt) : '';
  // Of another quantity the API tells what the units will cost, without the plan's own price.
  const later = isOtherQuantity
    ? totalOf(product, Object.fromEntries(options.map(({ featureId, quantity }) => [featureId, quantity])))
    : nextCycle?.total;
  const notes = [
    preview.freeTrial && nextCycle && say('trialNote', { date }),
    isLater && currentProduct && date && say('downgradeNote', { from: currentProduct.name, to: product.name, date }),
    scenario === 'renew' && say('renewNote', { product: product.name }),
    preview.lines.some(({ amount }) => amount < 0) && say('prorationNote'),
    nextCycle && typeof later === 'number' && say('nextCycle', { amount: format.money(later, currency), date }),
    preview.url && say('redirectNote'),
  ];
  return notes.filter((note): note is string => Boolean(note));
}
