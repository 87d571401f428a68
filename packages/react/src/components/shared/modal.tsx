'use client';

import { type ComponentProps, type MouseEvent, useEffect, useRef } from 'react';

export interface ModalProps extends Omit<ComponentProps<'dialog'>, 'open' | 'onClose' | 'ref'> {
  readonly open: boolean;
  /** Escape, or a click beside it. Not called while `isHeld`. */
  readonly onClose: () => void;
  /** Keeps it open, as while money is moving. */
  readonly isHeld?: boolean | undefined;
}

/** The browser's own modal dialog: it traps the focus, makes the page behind it inert, and gives the focus back. */
export function Modal({ open, onClose, isHeld = false, children, ...props }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  const close = () => {
    if (!isHeld) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop, and Escape is its key
    <dialog
      ref={dialog}
      onCancel={(event) => {
        // It closes when its state says so, also where the browser would close it on a second Escape.
        event.preventDefault();
        close();
      }}
      onClose={() => open && onClose()}
      onClick={(event: MouseEvent) => event.target === dialog.current && close()}
      {...props}
    >
      {open && children}
    </dialog>
  );
}
