import { allEndpoints } from '@autumn/core/contract';
import type { Fault } from '../../faults.ts';
import { html } from '../html.ts';
import type { PageContext, Show } from '../page.ts';
import { actionForm, options } from './action-form.ts';
import { faultChoices, faultTimes } from './fault-choices.ts';
import { consolePage } from './frame.ts';
import { section, table } from './table.ts';

const effectOf = ({ status, drop, delayMs }: Fault): string =>
  [delayMs ? `waits ${delayMs} ms` : '', drop ? 'drops the connection' : '', status ? `answers ${status}` : '']
    .filter((part) => part !== '')
    .join(', ') || 'answers as told';

const faultForm = (context: PageContext) =>
  actionForm(context, 'fault', {
    fields: html`<div><label for="route">Which requests</label><select id="route" name="route"><option value="">All of them</option>${options(
      allEndpoints().map(({ id }) => [id, id]),
    )}</select></div>
<div><label for="what">What happens</label><select id="what" name="what">${options(
      Object.entries(faultChoices).map(([value, { label }]) => [value, label]),
    )}</select></div>
<div><label for="when">When</label><select id="when" name="when">${options([
      ['before', 'Before the work is done'],
      ['after', 'After it: done, the answer lost'],
    ])}</select></div>
<div><label for="times">How often</label><select id="times" name="times">${options(faultTimes)}</select></div>`,
    button: 'Set the fault',
  });

/** How the API misbehaves just now. */
export const showFaults: Show = (context) => {
  const faults = context.world.faults.list();
  const rows = faults.map((fault) => ({
    key: fault.id,
    cells: html`<td>${fault.route ?? 'all requests'}</td><td>${effectOf(fault)}</td><td>${fault.when} the work</td><td>${
      fault.times === undefined ? 'until it is ended' : `up to ${fault.times} times`
    }</td>`,
  }));
  return consolePage(
    context,
    '/faults',
    'Faults',
    html`<h1>Faults</h1><p class="faint">Make the API slow, broken or gone, and see what your app does.</p>
${section(
  'set',
  'In force',
  html`${table({ id: 'set', columns: ['Requests', 'What', 'When', 'How often'], rows, empty: 'None: the API does what it can.' })}`,
  faults.length > 0 ? actionForm(context, 'heal', { button: 'End all' }) : '',
)}
${section('new', 'New fault', faultForm(context))}`,
  );
};
