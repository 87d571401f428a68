'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

/** The one button that goes on: confirms, tries again, completes a declined payment, or closes what is done. */
export function Confirm({ className }: Pick<ComponentProps<'button'>, 'className'>) {
  const { purchase } = usePurchaseContext();
  const { words, format } = useText();
  const { status, preview, url, isBusy } = purchase;
  if (status === 'declined' && url) {
    return (
      <a className={className} href={url}>
        {words.completePayment}
      </a>
    );
  }
  const pay = preview && preview.total > 0 ? words.confirmPay({ amount: format.money(preview.total, preview.currency) }) : words.confirmPurchase;
  const [text, act] = {
    done: [words.closeDialog, purchase.close] as const,
    failed: [words.retry, purchase.retry] as const,
    declined: [words.retry, purchase.retry] as const,
  }[status as string] ?? [preview?.url ? words.continueToPayment : pay, purchase.confirm];
  return (
    <button type="button" className={className} disabled={isBusy || status === 'previewing'} aria-busy={isBusy} onClick={() => act()}>
      {text}
    </button>
  );
}
