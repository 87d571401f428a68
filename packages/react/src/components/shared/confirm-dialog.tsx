'use client';

import { type ReactNode, useId } from 'react';
import { Modal } from './modal.tsx';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly keepText: string;
  readonly confirmText: string;
  readonly onConfirm: () => unknown;
  /** It stays open until that is over. */
  readonly isPending: boolean;
  /** Why it did not work. */
  readonly failure: string | null;
}

/** Asks once more before something is taken away, and shows how it went when it did not go well. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, children, keepText, confirmText, onConfirm, isPending, failure } = props;
  const titleId = useId();
  return (
    <Modal
      open={open}
      onClose={onClose}
      isHeld={isPending}
      aria-labelledby={titleId}
      className="autumn autumn-checkout"
    >
      <h3 id={titleId} className="autumn-checkout-title">
        {title}
      </h3>
      <p className="autumn-checkout-notes">{children}</p>
      <p role="alert" className="autumn-checkout-notice" data-kind={failure === null ? 'ready' : 'error'}>
        {failure}
      </p>
      <div className="autumn-checkout-actions">
        <button type="button" className="autumn-button autumn-button-quiet" disabled={isPending} onClick={onClose}>
          {keepText}
        </button>
        <button
          type="button"
          className="autumn-button"
          aria-disabled={isPending}
          aria-busy={isPending}
          onClick={() => isPending || onConfirm()}
        >
          {confirmText}
        </button>
      </div>
    </Modal>
  );
}
