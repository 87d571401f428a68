import { ApiError } from '../api-error.ts';
import { cards } from '../control/bodies.ts';
import { isFree } from '../engine/prices.ts';
import type { Customer, Holding, Invoice } from '../engine/state.ts';
import { operations } from '../operations/index.ts';
import { bringUpToDate, operationContext } from '../world.ts';
import { cardNames } from './card-names.ts';
import { notice, type Page, safeUrl } from './document.ts';
import { date, money, priceOf } from './format.ts';
import { type Html, html } from './html.ts';
import { invoiceTag } from './invoice-page.ts';
import type { Note } from './notes.ts';
import { buttonForm, hidden, noteLine, type PageContext, pathWith, type Show, type Submit } from './page.ts';

const find = ({ world, id }: PageContext): Customer | undefined =>
  world.store.customer(id) ?? world.store.customerByInternalId(id);

const pathOf = ({ id, query }: PageContext, extra: Readonly<Record<string, string>> = {}): string =>
  pathWith(`/portal/${encodeURIComponent(id)}`, { return_url: query.get('return_url') ?? undefined, ...extra });

function cardSection(context: PageContext, { card }: Customer): Html {
  const choices = [...cards, null].map(
    (choice) =>
      html`<option value="${choice ?? ''}"${choice === card ? html` selected` : ''}>${
        choice === null ? 'No card' : cardNames[choice]
      }</option>`,
  );
  return html`<section class="card" aria-labelledby="card"><h2 id="card">Payment method</h2>
<form method="post" action="${pathOf(context)}" class="stack">${hidden(context.world, { action: 'card' })}
<div><label for="card-choice">Card on file</label><select id="card-choice" name="card">${choices}</select></div>
<button>Save</button></form></section>`;
}

function planRow(context: PageContext, customer: Customer, holding: Holding): Html {
  const { product, status, canceledAt, startedAt, trialEndsAt, entityId } = holding;
  const period = customer.subscriptions.find(({ id }) => id === holding.subscriptionId);
  const notes = [
    status === 'scheduled' && `starts ${date(startedAt)}`,
    trialEndsAt !== null &&
      trialEndsAt > context.world.clock.now() + customer.clockOffsetMs &&
      `trial until ${date(trialEndsAt)}`,
    period && status !== 'scheduled' && `${canceledAt === null ? 'renews' : 'ends'} ${date(period.periodEnd)}`,
    entityId !== null && `for ${entityId}`,
  ].filter((note) => note !== false && note !== undefined);
  return html`<div class="card"><h3>${product.name} <span class="tag">${status === 'active' && canceledAt !== null ? 'ending' : status}</span></h3>
<p class="faint">${[priceOf(product, context.world.store.settings().currency), ...notes].join(' · ')}</p>
<div class="actions">${cancelButtons(context, holding)}</div></div>`;
}

/** The ways out of a plan that the API allows at this point. */
function cancelButtons(
  context: PageContext,
  { product, status, canceledAt, subscriptionId, entityId }: Holding,
): Html[] {
  const button = (action: string, label: string) =>
    buttonForm(context, pathOf(context), { action, product: product.id, entity: entityId ?? '' }, label);
  if (status === 'scheduled') return isFree(product) ? [] : [button('cancel', 'Do not change')];
  const later = subscriptionId !== null && canceledAt === null;
  return [...(later ? [button('cancel', 'Cancel at the end of the period')] : []), button('cancel_now', 'Cancel now')];
}

const invoiceRow = ({ id, createdAt, status, total, currency }: Invoice): Html => html`<tr>
<td><a href="/invoice/${id}">${date(createdAt)}</a></td><td>${invoiceTag(status)}</td><td class="number">${money(total, currency)}</td></tr>`;

export const showPortal: Show = (context): Page => {
  const known = find(context);
  if (!known) return notice(404, 'No such customer', 'It may belong to a sandbox that was reset or restarted.');
  const customer = bringUpToDate(context.world, known);
  const held = customer.holdings.filter(({ status, isLoose }) => status !== 'expired' && !isLoose);
  const back = safeUrl(context.query.get('return_url'));
  const name = customer.name ?? customer.email ?? customer.id ?? 'Customer';
  return {
    status: 200,
    title: `Billing of ${name}`,
    main: html`${back ? html`<p><a href="${back}">Back to the app</a></p>` : ''}<p class="faint">Sandbox shop</p><h1>${name}</h1>
${noteLine(context)}${cardSection(context, customer)}
<h2>Plans</h2>${held.length === 0 ? html`<p class="faint">No plan.</p>` : held.map((holding) => planRow(context, customer, holding))}
<div class="card"><h2 id="invoices">Invoices</h2>${
      customer.invoices.length === 0
        ? html`<p class="faint">None yet.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="invoices"><table><thead><tr><th scope="col">Date</th><th scope="col">Status</th><th scope="col" class="number">Total</th></tr></thead><tbody>${customer.invoices
            .toReversed()
            .map(invoiceRow)}</tbody></table></div>`
    }</div>`,
  };
};

export const submitPortal: Submit = (form, context) => {
  const { world, controls, origin } = context;
  const customer = find(context);
  if (!customer) return pathOf(context);
  const said = (note: Note) => pathOf(context, { note: world.notes.keep(note) });
  try {
    const action = form.get('action');
    if (action === 'card')
      controls.setCard(customer.internalId, cards.find((card) => card === form.get('card')) ?? null);
    if (action === 'cancel' || action === 'cancel_now') {
      const entityId = form.get('entity');
      const params = { customerId: customer.id ?? customer.internalId, productId: form.get('product') ?? '' };
      const options = { ...(entityId ? { entityId } : {}), cancelImmediately: action === 'cancel_now' };
      world.store.transaction(() => operations.cancel({ ...params, ...options }, operationContext(world, origin)));
    }
    return said({ kind: 'good', text: 'Saved.' });
  } catch (error) {
    if (error instanceof ApiError) return said({ kind: 'bad', text: error.message });
    throw error;
  }
};
