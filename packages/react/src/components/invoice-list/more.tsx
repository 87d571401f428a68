'use client';

import type { ComponentProps } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { KeepPlace } from '../shared/keep-place.tsx';
import { useInvoices } from './invoices-context.ts';

/** Shows the rest of a long list. */
export function More(props: ComponentProps<'button'>) {
  const { invoices, count, showAll } = useInvoices();
  const { say } = useText(accountMessages);
  if (invoices.length === count) return null;
  return (
    <KeepPlace>
      <button type="button" onClick={showAll} {...props}>
        {props.children ?? say('moreInvoices', { count })}
      </button>
    </KeepPlace>
  );
}
