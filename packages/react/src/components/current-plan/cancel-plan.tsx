'use client';

import type { CustomerProductView } from '@autumn/core/browser';
import { useId, useState } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { Modal } from '../shared/modal.tsx';
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
  const titleId = useId();
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
      <Modal
        open={isOpen}
        onClose={() => setOpen(false)}
        isHeld={cancel.isPending}
        aria-labelledby={titleId}
        className="autumn autumn-checkout"
      >
        <h3 id={titleId} className="autumn-checkout-title">
          {say('cancelTitle.plan', { product: name })}
        </h3>
        <p className="autumn-checkout-notes">
          {end === null ? say('cancelNow') : say('cancelNote', { date: format.date(end) })}{' '}
          {next && say('cancelNoteNext', { next })}
        </p>
        <p role="alert" className="autumn-checkout-notice" data-kind="error">
          {cancel.error && failureText(cancel.error)}
        </p>
        <div className="autumn-checkout-actions">
          <button
            type="button"
            className="autumn-button autumn-button-quiet"
            disabled={cancel.isPending}
            onClick={() => setOpen(false)}
          >
            {say('keepCurrent', { product: name })}
          </button>
          <button
            type="button"
            className="autumn-button"
            disabled={cancel.isPending}
            aria-busy={cancel.isPending}
            onClick={confirm}
          >
            {say('cancelConfirm')}
          </button>
        </div>
      </Modal>
    </>
  );
}
