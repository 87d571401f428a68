import type { CustomerFeature, Customer as CustomerView } from '@autumn/core/contract';
import type { Customer } from '../engine/state.ts';
import { operations } from '../operations/index.ts';
import { operationContext } from '../world.ts';
import { instant, number, priceOf } from './format.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page.ts';

const SHOWN_CUSTOMERS = 50;
const SHOWN_REQUESTS = 30;
const numeric = new Set(['Version', 'Status']);

function table(id: string, title: string, columns: readonly string[], rows: readonly Html[], empty: string): Html {
  const head = columns.map(
    (column) => html`<th scope="col"${numeric.has(column) ? html` class="number"` : ''}>${column}</th>`,
  );
  const body =
    rows.length === 0
      ? html`<p class="faint">${empty}</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`<div class="card"><h2 id="${id}">${title}</h2>${body}</div>`;
}

function balance({ id, unlimited, balance, includedUsage, type }: CustomerFeature): string {
  if (type === 'static') return id;
  return unlimited ? `${id}: unlimited` : `${id}: ${number(balance ?? 0)} of ${number(includedUsage ?? 0)}`;
}

/** The customer as the API shows it; one without an id cannot be asked for. */
const viewOf = ({ world, origin }: PageContext, { id }: Customer): CustomerView | undefined =>
  id === null
    ? undefined
    : world.store.transaction(() => operations.customers.get({ customerId: id }, operationContext(world, origin)));

function customerRow(context: PageContext, customer: Customer): Html {
  const view = viewOf(context, customer);
  const key = encodeURIComponent(customer.id ?? customer.internalId);
  const products = (view?.products ?? []).map(
    ({ id, status, canceledAt }) =>
      html`<span class="tag">${id}${status === 'active' ? '' : `, ${status}`}${canceledAt ? ', ending' : ''}</span> `,
  );
  return html`<tr><td><a href="/portal/${key}">${customer.id ?? customer.email}</a>${customer.name ? html`<br><span class="faint small">${customer.name}</span>` : ''}</td>
<td>${products}</td><td>${Object.values(view?.features ?? {}).map((feature) => html`${balance(feature)}<br>`)}</td>
<td>${customer.card ?? 'none'}</td></tr>`;
}

export function customerTable(context: PageContext): Html {
  const newest = [...context.world.store.customers()].toReversed().slice(0, SHOWN_CUSTOMERS);
  const rows = newest.map((customer) => customerRow(context, customer));
  return table(
    'customers',
    'Customers',
    ['Customer', 'Products', 'Balances', 'Card'],
    rows,
    'None yet: the API creates them.',
  );
}

export function productTable({ world: { store } }: PageContext): Html {
  const { products } = store.catalog();
  const rows = Object.values(products).flatMap((versions) => {
    const product = versions.at(-1);
    if (!product) return [];
    const features = product.items.flatMap(({ featureId, includedUsage }) =>
      featureId === null
        ? []
        : [`${featureId} ${includedUsage === 'inf' ? '(unlimited)' : includedUsage || ''}`.trim()],
    );
    return [
      html`<tr><td>${product.name}<br><code>${product.id}</code></td><td>${priceOf(product, store.settings().currency)}</td><td>${features.join(', ')}</td><td class="number">${product.version}</td></tr>`,
    ];
  });
  return table(
    'products',
    'Products',
    ['Product', 'Price', 'Features', 'Version'],
    rows,
    'None yet: start with --catalog, or create them through the API.',
  );
}

const pretty = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

export function requestTable({ world }: PageContext): Html {
  const rows = world.requests
    .list()
    .slice(0, SHOWN_REQUESTS)
    .map(
      ({ at, method, path, status, body, answer }) => html`<tr><td class="small instant">${instant(at)}</td>
<td class="most"><details><summary><code>${method} ${path}</code></summary><pre>${body === null ? '' : `${pretty(body)}\n\n`}${pretty(answer)}</pre></details></td>
<td class="number"><span class="tag ${status !== null && status < 400 ? 'good' : 'bad'}">${status ?? 'dropped'}</span></td></tr>`,
    );
  return table('requests', 'Requests', ['When', 'What', 'Status'], rows, 'None yet.');
}
