'use client';

import type { ComponentProps } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { usePlan } from './plan-context.ts';

/** The plan's name. */
export function Title(props: ComponentProps<'h3'>) {
  const { titleId, heading: Heading, plan, status, isSignedOut } = usePlan();
  const { say } = useText(accountMessages);
  const text = plan ? (plan.name ?? plan.id) : say(status === 'success' && !isSignedOut ? 'noPlan' : 'yourPlan');
  return (
    <Heading id={titleId} {...props}>
      {props.children ?? text}
    </Heading>
  );
}
