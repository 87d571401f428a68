'use client';

import type { ComponentProps } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { StatusNotice } from '../shared/status-notice.tsx';
import { useInvoices } from './invoices-context.ts';

/** In the list's place: that it is loading, could not be loaded, or is empty. */
export function Notice(props: ComponentProps<'div'>) {
  const { status, count, refetch } = useInvoices();
  const { say } = useText(accountMessages);
  const texts = { pending: say('loadingInvoices'), error: say('invoicesFailed'), success: say('noInvoices') };
  if (count > 0) return null;
  return <StatusNotice status={status} text={texts[status]} onRetry={refetch} {...props} />;
}
