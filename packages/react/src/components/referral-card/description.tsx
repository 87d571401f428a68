'use client';

import type { ComponentProps } from 'react';
import { referralMessages } from '../../text/referral-messages.ts';
import { useText } from '../../text/use-text.ts';

/** What an invitation is good for; say it in your own words, which know the reward. */
export function Description(props: ComponentProps<'p'>) {
  const { say } = useText(referralMessages);
  return <p {...props}>{props.children ?? say('inviteNote')}</p>;
}
