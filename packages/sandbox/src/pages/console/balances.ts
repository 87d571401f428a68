import type { CustomerFeature, CustomerProduct } from '@autumn/core/contract';
import { date, number } from '../format.ts';
import { type Html, html } from '../html.ts';

const amounts = ({ unlimited, balance, includedUsage }: CustomerFeature): Html =>
  unlimited ? html`unlimited` : html`<span data-flash>${number(balance ?? 0)}</span> of ${number(includedUsage ?? 0)}`;

/** One line for a table. */
export const balanceLine = (feature: CustomerFeature): Html =>
  feature.type === 'static' ? html`<div>${feature.id}</div>` : html`<div>${feature.id}: ${amounts(feature)}</div>`;

function meter({ id, balance, includedUsage, unlimited }: CustomerFeature): Html | string {
  if (unlimited || !includedUsage) return '';
  return html`<meter min="0" max="${includedUsage}" value="${Math.max(0, balance ?? 0)}" aria-label="Left of ${id}"></meter>`;
}

const notes = ({ usage, nextResetAt, interval, overageAllowed, rollovers }: CustomerFeature): string =>
  [
    `${number(usage ?? 0)} used`,
    nextResetAt ? `resets ${date(nextResetAt)}` : (interval ?? ''),
    overageAllowed ? 'overage allowed' : '',
    rollovers?.length ? `${rollovers.length} rolled over` : '',
  ]
    .filter((note) => note !== '')
    .join(' · ');

/** A balance with its measure, and what else there is to know. */
export const balanceCard = (feature: CustomerFeature): Html =>
  feature.type === 'static'
    ? html`<li data-key="${feature.id}"><strong>${feature.name ?? feature.id}</strong> <span class="tag good">included</span></li>`
    : html`<li data-key="${feature.id}"><div class="head"><strong>${feature.name ?? feature.id}</strong><span class="amounts">${amounts(feature)}</span></div>
${meter(feature)}<p class="faint small">${notes(feature)}</p></li>`;

/** A held product and its state, in words. */
export const productTag = ({ id, status, canceledAt, quantity }: CustomerProduct): Html =>
  html`<span class="tag">${id}${quantity && quantity > 1 ? ` × ${quantity}` : ''}${status === 'active' ? '' : `, ${status}`}${canceledAt ? ', ending' : ''}</span> `;
