'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { failureText } from '../shared/failure-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

/** How it is going or how it ended, read out as it changes. */
export function Notice(props: ComponentProps<'p'>) {
  const { status, preview, error } = usePurchaseContext().purchase;
  const { words } = useText();
  const product = preview?.product.name ?? '';
  const isLater = preview?.scenario === 'downgrade' || preview?.scenario === 'cancel';
  const text = {
    idle: '',
    ready: '',
    previewing: words.previewing,
    buying: words.buying,
    redirecting: words.redirecting,
    settling: words.settling,
    done: isLater ? words.scheduledNote({ product }) : words.doneNote,
    declined: words.declinedNote,
    failed: failureText(error, words),
  }[status];
  const isAlert = status === 'declined' || status === 'failed';
  return (
    <p role={isAlert ? 'alert' : 'status'} data-kind={isAlert ? 'error' : status} {...props}>
      {text}
    </p>
  );
}
