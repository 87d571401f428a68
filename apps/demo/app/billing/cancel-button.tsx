'use client';

import { useCancel } from '@autumn/react';
import { useState } from 'react';
import { date } from './formats';

export interface CancelButtonProps {
  readonly productId: string;
  readonly name: string;
  readonly end: number;
}

/** Asks once more before it cancels, and says until when the plan runs. */
export function CancelButton({ productId, name, end }: CancelButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { cancel, isPending, error } = useCancel();
  if (!isAsking) {
    return (
      <button className="button quiet" type="button" onClick={() => setIsAsking(true)}>
        Cancel {name}
      </button>
    );
  }
  return (
    <fieldset aria-label={`Cancel ${name}`}>
      <p>It stays active until {date(end)}. After that you are back on Free.</p>
      <div className="actions">
        {/* The failure is shown below. */}
        <button
          className="button"
          type="button"
          disabled={isPending}
          onClick={() => cancel({ productId }).catch(() => {})}
        >
          {isPending ? 'Canceling…' : 'Yes, cancel'}
        </button>
        <button className="button quiet" type="button" disabled={isPending} onClick={() => setIsAsking(false)}>
          Keep it
        </button>
      </div>
      <p role="status" className="problem">
        {error?.message}
      </p>
    </fieldset>
  );
}
