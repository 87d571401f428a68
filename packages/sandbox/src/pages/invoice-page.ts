import { findInvoice } from '../sessions.ts';
import { notice } from './document.ts';
import { date, money } from './format.ts';
import { type Html, html } from './html.ts';
import type { Show } from './page.ts';

/** The state of an invoice, in colour and in words. */
export const invoiceTag = (status: string): Html =>
  html`<span class="tag ${status === 'paid' ? 'good' : status === 'open' ? 'bad' : ''}">${status}</span>`;

export const showInvoice: Show = ({ world, id }) => {
  const found = findInvoice(world, id);
  if (!found) return notice(404, 'No such invoice', 'It may belong to a sandbox that was reset or restarted.');
  const { invoice, customer, session } = found;
  const { lines, total, currency, status, createdAt } = invoice;
  return {
    status: 200,
    title: `Invoice of ${date(createdAt)}`,
    main: html`<p class="faint">Sandbox shop</p><h1>Invoice ${invoiceTag(status)}</h1>
<p class="faint">${date(createdAt)} · for ${customer.name ?? customer.email ?? customer.id} · <code>${invoice.id}</code></p>
<section class="card" aria-label="Lines"><ul class="lines">${lines.map(
      ({ description, amount }) => html`<li><span>${description}</span><span>${money(amount, currency)}</span></li>`,
    )}<li><span>Total</span><span>${money(total, currency)}</span></li></ul></section>
${session ? html`<p><a class="button primary" href="/checkout/${session.id}">Pay ${money(total, currency)}</a></p>` : ''}`,
  };
};
