'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { KeepPlace } from './keep-place.tsx';

export interface StatusNoticeProps extends ComponentProps<'div'> {
  readonly status: 'pending' | 'success' | 'error';
  readonly text: string;
  readonly onRetry: () => unknown;
  /** @default "Try again" */
  readonly retryText?: string | undefined;
}

/**
 * One line in the place of what is not there: loading, failed with a way to try again, or empty. Read out as it comes.
 *
 * @example
 * const { data: card, status, refetch } = usePaymentMethod();
 * if (status !== 'success') return <StatusNotice status={status} text="Your card" onRetry={refetch} />;
 */
export function StatusNotice({ status, text, onRetry, retryText, ...props }: StatusNoticeProps) {
  const { say } = useText();
  return (
    <div role={status === 'error' ? 'alert' : 'status'} data-kind={status} {...props}>
      <p>{text}</p>
      {status === 'error' && (
        <KeepPlace>
          <button type="button" onClick={() => onRetry()}>
            {retryText ?? say('retry')}
          </button>
        </KeepPlace>
      )}
    </div>
  );
}
