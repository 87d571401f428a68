import { ApiError } from '../../api-error.ts';
import type { ClockMove } from '../../control/controls.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page.ts';
import { actionForm, options } from './action-form.ts';

const HOUR_MS = 3_600_000;

const unitsMs: Readonly<Record<string, number>> = {
  minutes: HOUR_MS / 60,
  hours: HOUR_MS,
  days: 24 * HOUR_MS,
  weeks: 7 * 24 * HOUR_MS,
};

const presets = [
  ['1', 'hours', '+ 1 hour'],
  ['1', 'days', '+ 1 day'],
  ['7', 'days', '+ 7 days'],
  ['31', 'days', '+ 31 days'],
  ['366', 'days', '+ 1 year'],
] as const;

/** As a `datetime-local` field wants it; beyond its years there is nothing to choose from. */
const local = (at: number): string => new Date(at).toISOString().slice(0, 16);

/** Buttons and fields that move the time of all, or of one customer. */
export function timeForms(context: PageContext, now: number, customerId?: string): Html {
  const whose = customerId === undefined ? undefined : { customer: customerId };
  const suffix = customerId === undefined ? '' : '-own';
  const buttons = presets.map(([amount, unit, label]) =>
    actionForm(context, 'time', { values: { ...whose, amount, unit }, button: label }),
  );
  const free = actionForm(context, 'time', {
    values: { ...whose },
    fields: html`<div><label for="amount${suffix}">Further by</label><input id="amount${suffix}" name="amount" type="number" min="0" step="any" value="1" required class="short"></div>
<div><label for="unit${suffix}">Unit</label><select id="unit${suffix}" name="unit">${options(
      Object.keys(unitsMs).map((unit) => [unit, unit]),
      'days',
    )}</select></div>`,
    button: 'Advance',
  });
  const exact = actionForm(context, 'time', {
    values: { ...whose },
    fields: html`<div><label for="to${suffix}">To (UTC)</label><input id="to${suffix}" name="to" type="datetime-local" required min="${local(now)}" value="${local(now)}"></div>`,
    button: 'Move',
  });
  return html`<div class="actions">${buttons}</div><details><summary>Another time</summary>${free}${exact}</details>`;
}

/** What the fields say, as a move of the clock. */
export function clockMove(form: URLSearchParams, customerId: string | undefined): ClockMove {
  const to = form.get('to');
  if (to !== null) {
    // A `datetime-local` field has no zone; the page says that it is UTC.
    const now = Date.parse(`${to}Z`);
    if (Number.isNaN(now)) throw new ApiError(400, 'invalid_inputs', 'That is no date and time.');
    return { customerId, now };
  }
  const advanceMs = Number(form.get('amount')) * (unitsMs[form.get('unit') ?? ''] ?? Number.NaN);
  if (!(advanceMs >= 0)) throw new ApiError(400, 'invalid_inputs', 'That is no length of time.');
  return { customerId, advanceMs };
}
