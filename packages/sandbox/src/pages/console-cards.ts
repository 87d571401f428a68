import { instant } from './format.ts';
import { type Html, html } from './html.ts';
import { buttonForm, hidden, type PageContext } from './page.ts';

/** What an application needs to reach the sandbox. */
export const connectionCard = ({
  world,
  origin,
}: PageContext): Html => html`<section class="card" aria-labelledby="connection">
<h2 id="connection">Connect</h2><dl>
<dt>AUTUMN_BASE_URL</dt><dd><code>${origin}/v1</code></dd>
<dt>AUTUMN_SECRET_KEY</dt><dd><code>${[...world.keys][0]}</code></dd></dl></section>`;

/** The time, and buttons that move it. */
export function clockCard(context: PageContext): Html {
  const { clock } = context.world;
  const now = clock.now();
  const advance = (step: string, label: string) => buttonForm(context, '/', { action: 'advance', step }, label);
  return html`<section class="card" aria-labelledby="clock"><h2 id="clock">Clock</h2>
<p><strong>${instant(now)}</strong> <span class="tag">${clock.frozen() ? 'standing still' : 'running'}</span></p>
<div class="actions">${[advance('hour', '+ 1 hour'), advance('day', '+ 1 day'), advance('week', '+ 7 days'), advance('month', '+ 31 days')]}</div>
<form method="post" action="/" class="actions later">${hidden(context.world, { action: 'set' })}
<div><label for="to">Move to (UTC)</label><input id="to" name="to" type="datetime-local" required min="${local(now)}" value="${local(now)}"></div>
<button>Move</button></form>
<details><summary>Start again</summary><p class="small faint">Forgets customers, usage and faults.</p>${buttonForm(
    context,
    '/',
    { action: 'reset' },
    'Reset the sandbox',
  )}</details></section>`;
}

/** As a `datetime-local` field wants it. */
const local = (at: number): string => new Date(at).toISOString().slice(0, 16);
