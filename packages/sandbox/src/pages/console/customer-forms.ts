import { isPrepaid } from '../../engine/prices.ts';
import type { Customer } from '../../engine/state.ts';
import { cardNames } from '../card-names.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page.ts';
import { actionForm, options } from './action-form.ts';

/** Whom it is for, where there is a choice. */
function entityField({ entities }: Customer, id: string): Html | string {
  const named = entities.flatMap(({ id: entityId, name }) =>
    entityId === null ? [] : [[entityId, name ? `${entityId} (${name})` : entityId] as const],
  );
  if (named.length === 0) return '';
  return html`<div><label for="${id}">For</label><select id="${id}" name="entity_id"><option value="">the customer</option>${options(named)}</select></div>`;
}

function spendForm(context: PageContext, customer: Customer, values: Readonly<Record<string, string>>): Html {
  const metered = Object.values(context.world.store.catalog().features).filter(({ type }) => type !== 'boolean');
  if (metered.length === 0) return html`<p class="empty">There is no feature to spend.</p>`;
  return actionForm(context, 'spend', {
    values,
    fields: html`<div class="grow"><label for="feature">Feature</label><select id="feature" name="feature">${options(
      metered.map(({ id, name }) => [id, name]),
    )}</select></div>
<div><label for="value">Amount</label><input id="value" name="value" type="number" step="any" value="1" required class="short"></div>${entityField(customer, 'spend-for')}`,
    button: 'Spend',
    kind: 'primary',
  });
}

const quantityField = html`<div><label for="quantity">Prepaid units</label><input id="quantity" name="quantity" type="number" min="1" value="1" required class="short"></div>`;

function grantForm(context: PageContext, customer: Customer, values: Readonly<Record<string, string>>): Html {
  const sold = Object.values(context.world.store.catalog().products).flatMap((versions) => versions.at(-1) ?? []);
  if (sold.length === 0) return html`<p class="empty">There is no product to grant.</p>`;
  return actionForm(context, 'grant', {
    values,
    fields: html`<div class="grow"><label for="product">Product</label><select id="product" name="product">${options(
      sold.map(({ id, name }) => [id, name]),
    )}</select></div>
${sold.some(({ items }) => items.some(isPrepaid)) ? quantityField : ''}${entityField(customer, 'grant-for')}`,
    button: 'Grant',
    other: { label: 'Open the payment page', way: 'open' },
  });
}

const cardForm = (context: PageContext, { card }: Customer, values: Readonly<Record<string, string>>): Html =>
  actionForm(context, 'card', {
    values,
    fields: html`<div class="grow"><label for="card">Card on file</label><select id="card" name="card">${options(
      [['', 'No card'], ...Object.entries(cardNames)],
      card ?? '',
    )}</select></div>`,
    button: 'Save',
  });

/** What one does to a customer most: spend, grant, and change the card. */
export function customerForms(context: PageContext, customer: Customer): Html {
  // The API knows customers by their own id only.
  const byId = { customer: customer.id ?? customer.internalId };
  const nameless = customer.id === null;
  return html`<div class="forms">${
    nameless
      ? html`<p class="empty">It has no id yet, so the API cannot be asked about it.</p>`
      : [spendForm(context, customer, byId), grantForm(context, customer, byId)]
  }${cardForm(context, customer, { customer: customer.internalId })}</div>`;
}
