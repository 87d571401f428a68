'use client';

import { useState } from 'react';
import { teamMessages } from '../../text/team-messages.ts';
import { useText } from '../../text/use-text.ts';
import { ConfirmDialog } from '../shared/confirm-dialog.tsx';
import { useSeats } from './seats-context.ts';

export interface RemoveSeatProps {
  readonly entityId: string;
  readonly name: string;
  readonly className?: string | undefined;
}

/** A button that asks once more, says what is lost, and then removes. */
export function RemoveSeat({ entityId, name, className }: RemoveSeatProps) {
  const { remove, tell, failureText } = useSeats();
  const { say } = useText(teamMessages);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    remove.reset();
    setOpen(true);
  };
  const confirm = () =>
    remove.run(entityId).then(
      () => {
        tell(say('seatRemoved', { name }));
        // Its row is gone with the dialog, unless the list could not be read again.
        setOpen(false);
      },
      // It is shown in the dialog.
      () => undefined,
    );
  return (
    <>
      <button type="button" className={className} aria-label={say('removeSeatOf', { name })} onClick={open}>
        {say('removeSeat')}
      </button>
      <ConfirmDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={say('removeTitle.seat', { name })}
        keepText={say('keepSeat', { name })}
        confirmText={say('removeConfirm')}
        onConfirm={confirm}
        isPending={remove.isPending}
        failure={failureText(remove.error)}
      >
        {say('removeNote')}
      </ConfirmDialog>
    </>
  );
}
