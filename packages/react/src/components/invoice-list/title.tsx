'use client';

import type { ComponentProps } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useInvoices } from './invoices-context.ts';

/** Names the list. */
export function Title(props: ComponentProps<'h3'>) {
  const { titleId, heading: Heading } = useInvoices();
  const { say } = useText(accountMessages);
  return (
    <Heading id={titleId} {...props}>
      {props.children ?? say('invoices')}
    </Heading>
  );
}
