'use client';

import type { CheckoutView } from '@autumn/core/browser';
import type { ComponentProps } from 'react';
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
  const { scenario, nextCycle, currentProduct, product, currency } = preview;
  const isLater = scenario === 'downgrade' || scenario === 'cancel';
  const startsAt = nextCycle?.startsAt ?? currentProduct?.currentPeriodEnd;
  const date = startsAt ? format.date(startsAt) : '';
  const notes = [
    preview.freeTrial && nextCycle && say('trialNote', { date }),
    isLater && currentProduct && date && say('downgradeNote', { from: currentProduct.name, to: product.name, date }),
    scenario === 'renew' && say('renewNote', { product: product.name }),
    preview.lines.some(({ amount }) => amount < 0) && say('prorationNote'),
    nextCycle && say('nextCycle', { amount: format.money(nextCycle.total, currency), date }),
    preview.url && say('redirectNote'),
  ];
  return notes.filter((note): note is string => Boolean(note));
}
