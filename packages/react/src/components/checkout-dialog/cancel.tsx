'use client';

import type { ComponentProps } from 'react';
import { purchaseMessages } from '../../text/purchase-messages.ts';
import { useText } from '../../text/use-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

/** Leaves the purchase; a declined one can be tried again first. */
export function Cancel({ className }: Pick<ComponentProps<'button'>, 'className'>) {
  const { purchase } = usePurchaseContext();
  const { say } = useText(purchaseMessages);
  if (purchase.status === 'done') return null;
  const canRetry = purchase.status === 'declined' && purchase.url !== null;
  return (
    <>
      <button type="button" className={className} disabled={purchase.isBusy} onClick={() => purchase.close()}>
        {say('cancelPurchase')}
      </button>
      {canRetry && (
        <button type="button" className={className} onClick={() => purchase.retry()}>
          {say('retry')}
        </button>
      )}
    </>
  );
}
