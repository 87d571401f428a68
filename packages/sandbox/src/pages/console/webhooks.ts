import type { LoggedWebhook, WebhookAttempt } from '../../webhooks/webhook-log.ts';
import { instant } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageContext, Show } from '../page.ts';
import { actionForm } from './action-form.ts';
import { customerLink } from './customer-link.ts';
import { consolePage } from './frame.ts';
import { pretty } from './requests.ts';
import { partOf, type Row, section, table } from './table.ts';

const attemptLine = ({ at, status, error, durationMs }: WebhookAttempt): Html =>
  html`<li>${instant(at)}: ${status === null ? `no answer (${error})` : `answered ${status}`} after ${durationMs} ms</li>`;

const stateTag = ({ state, attempts }: LoggedWebhook): Html => {
  const kind = { delivered: 'good', failed: 'bad', waiting: '' }[state];
  return html`<span class="tag ${kind}">${state}</span><div class="faint small">${attempts.length === 1 ? '1 attempt' : `${attempts.length} attempts`}</div>`;
};

function webhookRow(context: PageContext, webhook: LoggedWebhook): Row {
  const { id, type, at, payload, attempts, customerInternalId } = webhook;
  const customer = context.world.store.customerByInternalId(customerInternalId);
  return {
    key: id,
    cells: html`<td class="small instant">${instant(at)}</td><td>${customer ? customerLink(customer) : 'deleted'}</td>
<td class="most"><details><summary><code>${type}</code></summary><p class="small faint"><code>${id}</code></p><ol class="small">${attempts.map(attemptLine)}</ol>
<pre tabindex="0">${pretty(JSON.parse(payload))}</pre>${actionForm(context, 'resend', { values: { webhook: id }, button: 'Send again' })}</details></td>
<td>${stateTag(webhook)}</td>`,
  };
}

/** What was sent to the application, and what it said. */
export const showWebhooks: Show = (context) => {
  const { url, list } = context.world.webhooks;
  const { entries, pager } = partOf(context, list());
  const rows = entries.map((webhook) => webhookRow(context, webhook));
  const about = url === null ? 'None are sent: start with --webhook URL.' : `They go to ${url}.`;
  return consolePage(
    context,
    '/webhooks',
    'Webhooks',
    html`<h1>Webhooks</h1><p class="faint">${about}</p>
${section('webhooks', 'Newest first', html`${table({ id: 'webhooks', columns: ['When', 'Customer', 'What', 'State'], rows, empty: 'None yet.' })}${pager}`)}`,
  );
};
