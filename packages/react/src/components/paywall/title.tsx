'use client';

import type { ComponentProps } from 'react';
import { paywallMessages } from '../../text/paywall-messages.ts';
import { useText } from '../../text/use-text.ts';
import { usePaywallContext } from './paywall-context.ts';

/** Names what is locked. */
export function Title(props: ComponentProps<'h3'>) {
  const { titleId, heading: Heading, denial, status } = usePaywallContext();
  const { say } = useText(paywallMessages);
  const text = {
    pending: say('paywallPending'),
    error: say('paywallTitle.failed', denial),
    denied: say(`paywallTitle.${denial.reason}`, denial),
  }[status];
  return (
    <Heading id={titleId} {...props}>
      {props.children ?? text}
    </Heading>
  );
}
