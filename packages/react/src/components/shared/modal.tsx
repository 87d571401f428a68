'use client';

import { type ComponentProps, type MouseEvent, useEffect, useRef } from 'react';
import { rememberPlace } from './remember-place.ts';

export interface ModalProps extends Omit<ComponentProps<'dialog'>, 'open' | 'onClose' | 'ref'> {
  readonly open: boolean;
  /** Escape, or a click beside it. Not called while `isHeld`. */
  readonly onClose: () => void;
  /** Keeps it open, as while money is moving. */
  readonly isHeld?: boolean | undefined;
}

/** The second click of a double click lands on the backdrop of what the first one opened. */
const doubleClickMs = 500;

/** The browser's own modal dialog: it traps the focus, makes the page behind it inert, and gives the focus back. */
export function Modal({ open, onClose, isHeld = false, children, ...props }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const openedAt = useRef(0);
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    const goBack = rememberPlace();
    openedAt.current = performance.now();
    element.showModal();
    return () => {
      element.close();
      goBack();
    };
  }, [open]);

  const close = () => {
    if (!isHeld) onClose();
  };
  const closeByClick = ({ target }: MouseEvent) => {
    if (target === dialog.current && performance.now() - openedAt.current > doubleClickMs) close();
  };
  const closeByBrowser = () => {
    // It was opened again meanwhile, as React's strict mode does.
    if (dialog.current?.open) return;
    // A second Escape closes it whatever we say; while money is moving it comes back.
    if (open && isHeld) dialog.current?.showModal();
    else if (open) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop, and Escape is its key
    <dialog
      ref={dialog}
      onCancel={(event) => {
        // It closes when its state says so.
        event.preventDefault();
        close();
      }}
      onClose={closeByBrowser}
      onClick={closeByClick}
      {...props}
    >
      {open && children}
    </dialog>
  );
}
