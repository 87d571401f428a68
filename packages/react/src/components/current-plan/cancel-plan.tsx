'use client';

import type { CustomerProductView } from '@autumn/core/browser';
import { useState } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { ConfirmDialog } from '../shared/confirm-dialog.tsx';
import { KeepPlace } from '../shared/keep-place.tsx';
import { useFailureText } from '../shared/use-failure-text.ts';
import { usePlan } from './plan-context.ts';

export interface CancelPlanProps {
  readonly product: CustomerProductView;
  readonly className?: string | undefined;
}

/** A button that asks once more, says what happens, and then cancels at the end of the period. */
export function CancelPlan({ product, className }: CancelPlanProps) {
  const { cancel, fallbackName } = usePlan();
  const { say, format } = useText(accountMessages);
  const failureText = useFailureText();
  const [isOpen, setOpen] = useState(false);
  const name = product.name ?? product.id;
  const end = product.currentPeriodEnd;
  const next = product.isAddOn ? null : fallbackName;
  const confirm = () =>
    cancel.cancel({ productId: product.id }).then(
      () => setOpen(false),
      // It is shown below.
      () => undefined,
    );
  return (
    <>
      <KeepPlace>
        <button
          type="button"
          className={className}
          onClick={() => {
            cancel.reset();
            setOpen(true);
          }}
        >
          {say('cancelPlan', { product: name })}
        </button>
      </KeepPlace>
      <ConfirmDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={say('cancelTitle.plan', { product: name })}
        keepText={say('renew', { product: name })}
        confirmText={say('cancelConfirm')}
        onConfirm={confirm}
        isPending={cancel.isPending}
        failure={cancel.error && failureText(cancel.error)}
      >
        {end === null ? say('cancelNow') : say('cancelNote', { date: format.date(end) })}{' '}
        {next && say('cancelNoteNext', { next })}
      </ConfirmDialog>
    </>
  );
}
