import { allEndpoints } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { clockCard, connectionCard } from './console-cards.ts';
import { customerTable, productTable, requestTable } from './console-tables.ts';
import { html } from './html.ts';
import type { PageContext, Show, Submit } from './page.ts';

const DAY_MS = 86_400_000;

/** How far the buttons of the clock go. */
const steps: Readonly<Record<string, number>> = {
  hour: DAY_MS / 24,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 31 * DAY_MS,
};

/** The sandbox at a glance: time, customers, products, and what was asked of it lately. */
export const showConsole: Show = (context) => {
  const problem = context.query.get('problem');
  return {
    status: 200,
    title: 'Console',
    wide: true,
    main: html`<h1>Autumn sandbox</h1><p class="faint">The billing API on your desk: ${allEndpoints().length} endpoints of version 1.2.</p>
${problem ? html`<p class="message bad" role="alert">${problem}</p>` : ''}
<div class="grid">${connectionCard(context)}${clockCard(context)}</div>
${customerTable(context)}${productTable(context)}${requestTable(context)}`,
  };
};

function act(form: URLSearchParams, { controls }: PageContext): void {
  const action = form.get('action');
  if (action === 'reset') controls.reset();
  if (action === 'advance') controls.moveClock({ advanceMs: steps[form.get('step') ?? ''] ?? 0 });
  if (action === 'set') {
    // A `datetime-local` field has no zone; the page says that it is UTC.
    const now = Date.parse(`${form.get('to')}Z`);
    if (Number.isNaN(now)) throw new ApiError(400, 'invalid_inputs', 'That is no date and time.');
    controls.moveClock({ now });
  }
}

export const submitConsole: Submit = (form, context) => {
  try {
    act(form, context);
    return '/';
  } catch (error) {
    if (error instanceof ApiError) return `/?${new URLSearchParams({ problem: error.message })}`;
    throw error;
  }
};
