'use client';

import type { ComponentProps } from 'react';
import { referralMessages } from '../../text/referral-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useReferral } from './referral-context.ts';

/** Names the card. */
export function Title(props: ComponentProps<'h3'>) {
  const { titleId, heading: Heading } = useReferral();
  const { say } = useText(referralMessages);
  return (
    <Heading id={titleId} {...props}>
      {props.children ?? say('inviteTitle')}
    </Heading>
  );
}
