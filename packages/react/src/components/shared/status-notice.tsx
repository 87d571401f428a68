'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';

export interface StatusNoticeProps extends ComponentProps<'div'> {
  readonly status: 'pending' | 'success' | 'error';
  readonly text: string;
  readonly onRetry: () => unknown;
}

/** One line in the place of what is not there: loading, failed with a way to try again, or empty. */
export function StatusNotice({ status, text, onRetry, ...props }: StatusNoticeProps) {
  const { say } = useText();
  return (
    <div role={status === 'error' ? 'alert' : 'status'} data-kind={status} {...props}>
      <p>{text}</p>
      {status === 'error' && (
        <button type="button" onClick={() => onRetry()}>
          {say('retry')}
        </button>
      )}
    </div>
  );
}
