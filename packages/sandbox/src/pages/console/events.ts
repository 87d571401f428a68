import type { UsageEvent } from '../../engine/state.ts';
import { instant, number } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageContext, Show } from '../page.ts';
import { customerLink } from './customer-link.ts';
import { consolePage } from './frame.ts';
import { partOf, type Row, section, table } from './table.ts';

const columns = ['When', 'Customer', 'Event', { number: 'Value' }, 'Properties', 'Taken from'];

function eventRow({ world: { store } }: PageContext, event: UsageEvent): Row {
  const { id, timestamp, customerInternalId, entityId, name, value, properties, deductions } = event;
  const customer = store.customerByInternalId(customerInternalId);
  const taken = (deductions ?? []).map(
    ({ featureId, productId, value: part }) => html`<div>${number(part)} of ${featureId} (${productId})</div>`,
  );
  return {
    key: id,
    cells: html`<td class="small instant">${instant(timestamp)}</td>
<td>${customer ? customerLink(customer) : 'deleted'}${entityId === null ? '' : html`<div class="faint small"><bdi>${entityId}</bdi></div>`}</td>
<td>${name}</td><td class="number">${number(value)}</td>
<td>${Object.keys(properties).length > 0 ? html`<code>${JSON.stringify(properties)}</code>` : ''}</td><td>${taken}</td>`,
  };
}

export const eventTable = (context: PageContext, id: string, events: readonly UsageEvent[]): Html =>
  table({
    id,
    columns,
    rows: events.map((event) => eventRow(context, event)),
    empty: 'None yet: track sends them.',
  });

export const showEvents: Show = (context) => {
  const { entries, pager } = partOf(context, context.world.store.events());
  return consolePage(
    context,
    '/events',
    'Events',
    html`<h1>Events</h1>${section('events', 'Newest first', html`${eventTable(context, 'events', entries)}${pager}`)}`,
  );
};
