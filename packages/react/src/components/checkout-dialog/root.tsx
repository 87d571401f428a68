'use client';

import { useId } from 'react';
import type { Purchase } from '../../hooks/use-purchase.ts';
import { Modal, type ModalProps } from '../shared/modal.tsx';
import { PurchaseContext } from './purchase-context.ts';

export interface CheckoutDialogRootProps extends Omit<ModalProps, 'open' | 'onClose' | 'isHeld'> {
  /** Of `usePurchase`: the dialog is open while there is something to say about it. */
  readonly purchase: Purchase;
}

/** A modal dialog around a purchase. It cannot be closed while money may be moving. */
export function Root({ purchase, children, ...props }: CheckoutDialogRootProps) {
  const titleId = useId();
  return (
    <PurchaseContext.Provider value={{ purchase, titleId }}>
      <Modal
        open={purchase.status !== 'idle'}
        onClose={purchase.close}
        isHeld={purchase.isBusy}
        aria-labelledby={titleId}
        aria-busy={purchase.isBusy || purchase.status === 'previewing'}
        data-status={purchase.status}
        {...props}
      >
        {children}
      </Modal>
    </PurchaseContext.Provider>
  );
}
