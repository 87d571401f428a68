import type { Customer } from '../../engine/state.ts';
import { html } from '../html.ts';
import type { PageContext, Show } from '../page.ts';
import { actionForm } from './action-form.ts';
import { balanceLine, productTag } from './balances.ts';
import { customerLink } from './customer-link.ts';
import { customerNow } from './customer-now.ts';
import { consolePage } from './frame.ts';
import { partOf, type Row, section, table } from './table.ts';

const columns = ['Customer', 'Products', 'Balances', 'Card'];

export function customerRow(context: PageContext, known: Customer): Row {
  const { customer, view } = customerNow(context, known);
  const { internalId, name, email, card } = customer;
  return {
    key: internalId,
    cells: html`<td>${customerLink(customer)}<div class="faint small"><bdi>${name ?? email ?? ''}</bdi></div></td>
<td>${(view.products ?? []).map(productTag)}</td><td>${Object.values(view.features ?? {}).map(balanceLine)}</td>
<td>${card ?? html`<span class="faint">none</span>`}</td>`,
  };
}

/** Newest first, and only who is called something like that. */
function* found({ world }: PageContext, wanted: string): Iterable<Customer> {
  const text = wanted.trim().toLocaleLowerCase();
  for (const customer of [...world.store.customers()].reverse()) {
    const names = [customer.id, customer.name, customer.email, customer.internalId];
    if (names.some((name) => name?.toLocaleLowerCase().includes(text))) yield customer;
  }
}

export const customerTable = (id: string, rows: readonly Row[], empty: string) => table({ id, columns, rows, empty });

const createForm = (context: PageContext) =>
  actionForm(context, 'create', {
    fields: html`<div><label for="new-id">Id</label><input id="new-id" name="id" required autocomplete="off" spellcheck="false"></div>
<div><label for="new-name">Name</label><input id="new-name" name="name" autocomplete="off"></div>
<div><label for="new-email">Email</label><input id="new-email" name="email" type="email" autocomplete="off"></div>`,
    button: 'Create',
  });

export const showCustomers: Show = (context) => {
  const search = context.query.get('search') ?? '';
  const { entries, pager } = partOf(context, found(context, search));
  const rows = entries.map((customer) => customerRow(context, customer));
  const empty = search ? `Nobody is called like “${search}”.` : 'None yet: the API creates them, or you do.';
  return consolePage(
    context,
    '/customers',
    'Customers',
    html`<h1>Customers</h1>
<form method="get" action="/customers" role="search" class="actions" data-search><div class="grow"><label for="search">Search by id, name or email</label>
<input id="search" name="search" type="search" value="${search}" autocomplete="off"></div><button>Search</button></form>
${section('all', search ? 'Found' : 'Newest first', html`${customerTable('all', rows, empty)}${pager}`)}
${section('create', 'New customer', createForm(context))}`,
  );
};
