import type { LoggedRequest } from '../../request-log.ts';
import { instant } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageContext, Show } from '../page.ts';
import { curlOf } from './curl.ts';
import { consolePage } from './frame.ts';
import { partOf, type Row, section, table } from './table.ts';

/** JSON for people; text as it is. */
export const pretty = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const statusTag = ({ status, fault }: LoggedRequest): Html =>
  html`<span class="tag ${status !== null && status < 400 ? 'good' : 'bad'}">${status ?? 'dropped'}</span>${
    fault === null ? '' : html` <span class="tag">fault ${fault}</span>`
  }`;

export function requestRow({ world, origin }: PageContext, request: LoggedRequest): Row {
  const { id, at, method, path, body, answer } = request;
  const curl = curlOf(request, origin, [...world.keys][0] as string);
  return {
    key: id,
    cells: html`<td class="small instant">${instant(at)}</td>
<td class="most"><details><summary><code>${method} ${path}</code></summary>${
      body === null ? '' : html`<h3>Asked</h3><pre tabindex="0">${pretty(body)}</pre>`
    }<h3>Answered</h3><pre tabindex="0">${answer === null ? 'nothing' : pretty(answer)}</pre>
<h3>Again</h3><pre tabindex="0">${curl}</pre><button data-copy="${curl}">Copy as curl</button></details></td>
<td>${statusTag(request)}</td>`,
  };
}

export const requestTable = (id: string, rows: readonly Row[]): Html =>
  table({ id, columns: ['When', 'What', 'Status'], rows, empty: 'None yet. Point your app at the address above.' });

export const showRequests: Show = (context) => {
  const { entries, pager } = partOf(context, context.world.requests.list());
  return consolePage(
    context,
    '/requests',
    'Requests',
    html`<h1>Requests</h1><p class="faint">The latest 500, without their keys.</p>
${section(
  'requests',
  'Newest first',
  html`${requestTable(
    'requests',
    entries.map((request) => requestRow(context, request)),
  )}${pager}`,
)}`,
  );
};
