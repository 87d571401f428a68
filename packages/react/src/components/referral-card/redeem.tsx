'use client';

import { AutumnError } from '@autumn/core/errors';
import { type ComponentProps, type FormEvent, useId, useState } from 'react';
import { useRedeemReferral } from '../../hooks/use-redeem-referral.ts';
import { referralMessages } from '../../text/referral-messages.ts';
import { useText } from '../../text/use-text.ts';

export interface RedeemProps extends ComponentProps<'form'> {
  readonly buttonClassName?: string | undefined;
  /** Filled in already, as from `?ref=` of the address. */
  readonly defaultCode?: string | undefined;
}

/** A field for the code of somebody else. Says how it went, and why not. */
export function Redeem({ buttonClassName, defaultCode = '', ...props }: RedeemProps) {
  const { redeem, isPending, error } = useRedeemReferral();
  const { say } = useText(referralMessages);
  const id = useId();
  const [code, setCode] = useState(defaultCode);
  const [isDone, setDone] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    if (code.trim() === '' || isPending) return;
    redeem(code).then(
      () => setDone(true),
      // It is shown below.
      () => undefined,
    );
  };
  const name = `redeemFailed.${AutumnError.is(error) ? error.code : 'other'}`;
  const known = name in referralMessages ? name : 'redeemFailed.other';
  return (
    <form onSubmit={submit} {...props}>
      <label htmlFor={id}>{say('redeemLabel')}</label>
      <div data-part="field">
        <input
          id={id}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={error !== null}
          aria-describedby={`${id}said`}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit" className={buttonClassName} aria-disabled={isPending} aria-busy={isPending}>
          {say('redeem')}
        </button>
      </div>
      <output id={`${id}said`} data-part="said" data-kind={error ? 'error' : undefined}>
        {error ? say(known as 'redeemFailed.other') : isDone && say('redeemed')}
      </output>
    </form>
  );
}
