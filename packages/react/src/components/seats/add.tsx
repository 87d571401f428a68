'use client';

import { type ComponentProps, type FormEvent, useId, useState } from 'react';
import { newId } from '../../purchase/new-id.ts';
import { teamMessages } from '../../text/team-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useSeats } from './seats-context.ts';

export interface AddProps extends ComponentProps<'form'> {
  /** Makes the id of a new one out of its name, such as the id of a user. @default a random one */
  readonly idOf?: ((name: string) => string) | undefined;
  readonly buttonClassName?: string | undefined;
}

/** A field for the name of one more. Put it into a `<Paywall>`, so that a full plan offers the next one. */
export function Add({ idOf = newId, buttonClassName, ...props }: AddProps) {
  const { create, featureId, tell, failureText, status } = useSeats();
  const { say } = useText(teamMessages);
  const id = useId();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || create.isPending) return;
    create.run({ entityId: idOf(name), featureId, name }).then(
      () => {
        setTyped('');
        tell(say('seatAdded', { name }));
      },
      // It is shown below.
      () => undefined,
    );
  };
  const failure = failureText(create.error);
  return (
    <form onSubmit={submit} {...props}>
      <label htmlFor={id}>{say('seatName')}</label>
      <div data-part="field">
        <input
          id={id}
          value={typed}
          maxLength={200}
          autoComplete="off"
          aria-describedby={`${id}said`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button
          type="submit"
          className={buttonClassName}
          disabled={status !== 'success'}
          aria-disabled={create.isPending}
          aria-busy={create.isPending}
        >
          {say('add')}
        </button>
      </div>
      <output id={`${id}said`} data-part="said" data-kind={failure === null ? undefined : 'error'}>
        {failure}
      </output>
    </form>
  );
}
