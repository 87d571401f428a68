'use client';

import type { ComponentProps } from 'react';
import { purchaseMessages } from '../../text/purchase-messages.ts';
import { useText } from '../../text/use-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

/** What is due now, line by line, and its sum. Lines that give back are negative. */
export function Lines(props: ComponentProps<'dl'>) {
  const { preview } = usePurchaseContext().purchase;
  const { say, format } = useText(purchaseMessages);
  if (!preview) return null;
  const { lines, total, currency } = preview;
  return (
    <dl {...props}>
      {lines.map(({ description, amount }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, two may read the same, and none ever moves
        <div key={index} data-part="line" data-gives-back={amount < 0 || undefined}>
          <dt>{description}</dt>
          <dd>{format.money(amount, currency)}</dd>
        </div>
      ))}
      <div data-part="total">
        <dt>{say('dueToday')}</dt>
        <dd>{format.money(total, currency)}</dd>
      </div>
    </dl>
  );
}
