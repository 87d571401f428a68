'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { AutumnDevtoolsProps } from './devtools-props.ts';
import type { Inspection } from './inspection.ts';
import { Panel } from './panel.tsx';
import { readSession, writeSession } from './session.ts';

export interface CornerProps extends Omit<AutumnDevtoolsProps, 'nonce'> {
  readonly inspection: Inspection;
}

/** The button, and the panel that it opens. */
export function Corner({ inspection, position = 'bottom-end', console }: CornerProps) {
  const { forced } = useSyncExternalStore(inspection.subscribe, inspection.get);
  const [isOpen, setOpen] = useState(() => readSession().isOpen);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const panelId = useId();
  const count = Object.keys(forced).length;

  const turn = (open: boolean) => {
    setOpen(open);
    writeSession({ isOpen: open });
  };
  // Only who has opened it is led into it: a reload must not take the focus from the page.
  const isAsked = useRef(false);
  useEffect(() => {
    if (isOpen && isAsked.current) panel.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [isOpen]);
  const close = () => {
    turn(false);
    button.current?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // The page may close something of its own by the same key.
    event.stopPropagation();
    close();
  };

  return (
    // English words, whatever the page speaks; the corner is the page's.
    <aside className="corner" data-position={position} aria-label="Autumn devtools" lang="en" onKeyDown={closeOnEscape}>
      <button
        type="button"
        ref={button}
        className="opener"
        dir="ltr"
        data-forced={count > 0 || undefined}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => {
          isAsked.current = true;
          turn(!isOpen);
        }}
      >
        Autumn{count > 0 && <strong>{count} forced</strong>}
      </button>
      {isOpen && <Panel panelRef={panel} id={panelId} inspection={inspection} console={console} onClose={close} />}
    </aside>
  );
}
