import { notice } from '../document.ts';
import { instant } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageContext, Show } from '../page.ts';
import { balanceCard, productTag } from './balances.ts';
import { customerForms } from './customer-forms.ts';
import { customerLabel, customerPath } from './customer-link.ts';
import { type CustomerNow, customerNow } from './customer-now.ts';
import { eventTable } from './events.ts';
import { consolePage } from './frame.ts';
import { invoiceTable } from './invoices.ts';
import { section, table } from './table.ts';
import { timeForms } from './time-forms.ts';

const SHOWN_EVENTS = 20;

function balances({ view }: CustomerNow): Html {
  const features = Object.values(view.features ?? {});
  return section(
    'balances',
    'Balances',
    features.length === 0
      ? html`<p class="empty">None: grant a product that has features.</p>`
      : html`<ul class="balances">${features.map(balanceCard)}</ul>`,
  );
}

function entities({ customer }: CustomerNow): Html | string {
  if (customer.entities.length === 0) return '';
  const rows = customer.entities.map(({ internalId, id, name, featureId }) => ({
    key: internalId,
    cells: html`<td><bdi>${id ?? 'pending'}</bdi></td><td><bdi>${name ?? ''}</bdi></td><td>${featureId}</td>`,
  }));
  return section(
    'entities',
    'Entities',
    table({ id: 'entities', columns: ['Entity', 'Name', 'Feature'], rows, empty: '' }),
  );
}

function eventsOf({ world: { store } }: PageContext, customerInternalId: string) {
  const latest = [];
  for (const event of store.events({ customerInternalId })) {
    latest.push(event);
    if (latest.length === SHOWN_EVENTS) break;
  }
  return latest;
}

/** One customer: what it has, what it did, and what can be done to it. */
export const showCustomer: Show = (context) => {
  const { store } = context.world;
  const known = store.customer(context.id) ?? store.customerByInternalId(context.id);
  if (!known) return notice(404, 'No such customer', 'It was deleted, or belonged to a sandbox that was reset.');
  const now = customerNow(context, known);
  const { customer, view } = now;
  const { name, email, card, invoices, clockOffsetMs } = customer;
  const about = [name, email, card === null ? 'no card' : `card: ${card}`].filter(Boolean).join(' · ');
  const label = customerLabel(customer);
  return consolePage(
    context,
    '/customers',
    label,
    html`<h1><bdi>${label}</bdi></h1><p class="faint"><bdi>${about}</bdi> · <a href="${customerPath(customer, 'portal')}">Billing portal</a></p>
<p>${(view.products ?? []).length > 0 ? (view.products ?? []).map(productTag) : html`<span class="faint">No product.</span>`}</p>
<div class="grid">${balances(now)}${section('forms', 'Do something', customerForms(context, customer))}</div>
${entities(now)}
${section('events', 'Latest events', eventTable(context, 'events', eventsOf(context, customer.internalId)))}
${section('invoices', 'Invoices', invoiceTable('invoices', invoices.map((invoice) => ({ customer, invoice })).reverse()))}
${section('time', 'Time of this customer only', html`<p>${instant(now.now)}${clockOffsetMs > 0 ? html` <span class="tag">ahead of the others</span>` : ''}</p>${timeForms(context, now.now, customer.internalId)}`)}`,
  );
};
