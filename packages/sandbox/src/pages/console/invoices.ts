import type { Customer, Invoice } from '../../engine/state.ts';
import { date, money } from '../format.ts';
import { type Html, html } from '../html.ts';
import { invoiceTag } from '../invoice-page.ts';
import type { Show } from '../page.ts';
import { customerLink } from './customer-link.ts';
import { consolePage } from './frame.ts';
import { partOf, section, table } from './table.ts';

interface Billed {
  readonly customer: Customer;
  readonly invoice: Invoice;
}

export const invoiceTable = (id: string, billed: readonly Billed[]): Html =>
  table({
    id,
    columns: ['Date', 'Customer', 'Products', 'Status', { number: 'Total' }],
    rows: billed.map(({ customer, invoice }) => ({
      key: invoice.id,
      cells: html`<td class="instant"><a href="/invoice/${invoice.id}">${date(invoice.createdAt)}</a></td><td>${customerLink(customer)}</td>
<td>${invoice.productIds.join(', ')}</td><td>${invoiceTag(invoice.status)}</td><td class="number">${money(invoice.total, invoice.currency)}</td>`,
    })),
    empty: 'None yet: what is bought is billed.',
  });

export const showInvoices: Show = (context) => {
  const all = [...context.world.store.customers()]
    .flatMap((customer) => customer.invoices.map((invoice) => ({ customer, invoice })))
    .sort((left, right) => right.invoice.createdAt - left.invoice.createdAt);
  const { entries, pager } = partOf(context, all);
  return consolePage(
    context,
    '/invoices',
    'Invoices',
    html`<h1>Invoices</h1>${section('invoices', 'Newest first', html`${invoiceTable('invoices', entries)}${pager}`)}`,
  );
};
