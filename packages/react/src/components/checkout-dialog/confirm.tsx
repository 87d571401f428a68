'use client';

import type { ComponentProps } from 'react';
import { purchaseMessages } from '../../text/purchase-messages.ts';
import { useText } from '../../text/use-text.ts';
import { KeepPlace } from '../shared/keep-place.tsx';
import { usePurchaseContext } from './purchase-context.ts';

/** The one button that goes on: confirms, tries again, completes a declined payment, or closes what is done. */
export function Confirm({ className }: Pick<ComponentProps<'button'>, 'className'>) {
  const { purchase } = usePurchaseContext();
  const { say, format } = useText(purchaseMessages);
  const { status, preview, url, isBusy } = purchase;
  if (status === 'declined' && url) {
    return (
      <a className={className} href={url}>
        {say('completePayment')}
      </a>
    );
  }
  const pay =
    preview && preview.total > 0
      ? say('confirmPay', { amount: format.money(preview.total, preview.currency) })
      : say(preview?.freeTrial ? 'startTrial' : 'confirmPurchase');
  const [text, act] = {
    done: [say('closeDialog'), purchase.close] as const,
    failed: [say('retry'), purchase.retry] as const,
    declined: [say('retry'), purchase.retry] as const,
  }[status as string] ?? [preview?.url ? say('continueToPayment') : pay, purchase.confirm];
  // Not `disabled`: a browser takes the focus from a button that is, and who pressed it has to hear how it ends.
  const isWaiting = isBusy || status === 'previewing';
  return (
    <KeepPlace>
      <button
        type="button"
        className={className}
        aria-disabled={isWaiting}
        aria-busy={isBusy}
        onClick={() => isWaiting || act()}
      >
        {text}
      </button>
    </KeepPlace>
  );
}
