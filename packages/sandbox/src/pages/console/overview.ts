import { allEndpoints } from '@autumn/core/contract';
import { type Html, html } from '../html.ts';
import type { PageContext, Show } from '../page.ts';
import { actionForm } from './action-form.ts';
import { customerRow, customerTable } from './customers.ts';
import { consolePage, runningTime } from './frame.ts';
import { requestRow, requestTable } from './requests.ts';
import { section } from './table.ts';
import { timeForms } from './time-forms.ts';

const SHOWN = 8;

/** What an application needs to reach the sandbox. */
function connection({ world, origin }: PageContext): Html {
  const values = [
    ['AUTUMN_BASE_URL', `${origin}/v1`],
    ['AUTUMN_SECRET_KEY', [...world.keys][0] as string],
  ] as const;
  const all = values.map(([name, value]) => `${name}=${value}`).join('\n');
  return section(
    'connection',
    'Connect',
    html`<dl>${values.map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl>`,
    html`<button data-copy="${all}">Copy</button>`,
  );
}

const clock = (context: PageContext): Html =>
  section(
    'clock',
    'Clock',
    html`<p class="time">${runningTime(context)}</p>${timeForms(context, context.world.clock.now())}
<details><summary>Start again</summary><p class="small faint">Forgets customers, usage and faults.</p>${actionForm(context, 'reset', { button: 'Reset the sandbox' })}</details>`,
  );

/** The sandbox at a glance: time, customers, and what was asked of it lately. */
export const showOverview: Show = (context) => {
  const { store, requests } = context.world;
  const customers = [...store.customers()];
  const newest = customers.slice(-SHOWN).reverse();
  const latest = requests.list().slice(0, SHOWN);
  return consolePage(
    context,
    '/',
    'Console',
    html`<h1>Autumn sandbox</h1><p class="faint">The billing API on your desk: ${allEndpoints().length} endpoints of version 1.2.</p>
<div class="grid">${connection(context)}${clock(context)}</div>
${section(
  'customers',
  `Customers (${customers.length.toLocaleString('en-US')})`,
  customerTable(
    'customers',
    newest.map((customer) => customerRow(context, customer)),
    'None yet: the API creates them, or you do.',
  ),
  html`<a href="/customers">${customers.length > SHOWN ? 'All, and search' : 'Create one'}</a>`,
)}
${section(
  'requests',
  'Latest requests',
  requestTable(
    'requests',
    latest.map((request) => requestRow(context, request)),
  ),
  html`<a href="/requests">All</a>`,
)}`,
  );
};
