'use client';

import type { ComponentProps } from 'react';
import { purchaseMessages } from '../../text/purchase-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useFailureText } from '../shared/use-failure-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

/** How it is going or how it ended, read out as it changes. */
export function Notice(props: ComponentProps<'p'>) {
  const { status, preview, error } = usePurchaseContext().purchase;
  const { say } = useText(purchaseMessages);
  const failureText = useFailureText();
  const product = preview?.product.name ?? '';
  const isLater = preview?.scenario === 'downgrade' || preview?.scenario === 'cancel';
  const text = {
    idle: '',
    ready: '',
    previewing: say('previewing'),
    buying: say('buying'),
    redirecting: say('redirecting'),
    settling: say('settling'),
    done: isLater ? say('scheduledNote', { product }) : say('doneNote'),
    declined: say('declinedNote'),
    failed: failureText(error),
  }[status];
  const isAlert = status === 'declined' || status === 'failed';
  return (
    <p role={isAlert ? 'alert' : 'status'} data-kind={isAlert ? 'error' : status} {...props}>
      {text}
    </p>
  );
}
