'use client';

import type { InvoiceView } from '@autumn/core/browser';
import type { ComponentProps } from 'react';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useInvoices } from './invoices-context.ts';

/** The invoices as a table; `data-state` of a row is the invoice's status. */
export function Table(props: ComponentProps<'table'>) {
  const { titleId, invoices } = useInvoices();
  const { say } = useText(accountMessages);
  if (invoices.length === 0) return null;
  return (
    <table aria-labelledby={titleId} {...props}>
      <thead>
        <tr>
          <th scope="col">{say('invoiceDate')}</th>
          <th scope="col">{say('invoiceAmount')}</th>
          <th scope="col">{say('invoiceStatus')}</th>
          <th scope="col">{say('invoiceLink')}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice, index) => (
          <Row key={`${invoice.createdAt} ${invoice.url ?? index}`} invoice={invoice} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ invoice }: { readonly invoice: InvoiceView }) {
  const { productsOf } = useInvoices();
  const { say, format } = useText(accountMessages);
  const { createdAt, total, currency, status, url } = invoice;
  const date = format.date(createdAt);
  const isOpen = status === 'open';
  const name = `invoice.${status}`;
  return (
    <tr data-state={status}>
      <th scope="row">
        <span data-part="date">{date}</span>
        <span data-part="products">{productsOf(invoice)}</span>
      </th>
      <td data-part="amount">{format.money(total, currency)}</td>
      <td>
        <span data-part="status">{name in accountMessages ? say(name as 'invoice.paid') : status}</span>
      </td>
      <td>
        {url && (
          <a href={url} aria-label={say(isOpen ? 'payInvoiceOf' : 'openInvoiceOf', { date })}>
            {say(isOpen ? 'payInvoice' : 'openInvoice')}
          </a>
        )}
      </td>
    </tr>
  );
}
