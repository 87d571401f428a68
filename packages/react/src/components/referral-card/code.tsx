'use client';

import { type ComponentProps, useId, useState } from 'react';
import { referralMessages } from '../../text/referral-messages.ts';
import { useText } from '../../text/use-text.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { useReferral } from './referral-context.ts';

export interface CodeProps extends ComponentProps<'div'> {
  readonly buttonClassName?: string | undefined;
  /** In place of `className` while there is no code to show. */
  readonly noticeClassName?: string | undefined;
}

/** The code, or the link with it, and a button that copies it. */
export function Code({ buttonClassName, noticeClassName, ...props }: CodeProps) {
  const { status, shared, refetch } = useReferral();
  const { say } = useText(referralMessages);
  const id = useId();
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  if (shared === null) {
    const text = say(status === 'error' ? 'codeFailed' : 'loadingCode');
    const className = noticeClassName ?? props.className;
    return <StatusNotice status={status} text={text} onRetry={refetch} {...props} className={className} />;
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shared);
      setCopied('copied');
    } catch {
      // Without permission, or on a page that is not secure.
      setCopied('copyFailed');
    }
  };
  return (
    <div {...props}>
      <label htmlFor={id}>{say('yourCode')}</label>
      <div data-part="field">
        <input id={id} readOnly value={shared} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" className={buttonClassName} onClick={copy}>
          {say('copyCode')}
        </button>
      </div>
      <output data-part="said">{copied && say(copied)}</output>
    </div>
  );
}
