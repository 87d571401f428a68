import { type Html, html } from '../html.ts';
import { hidden, type PageContext, pathWith } from '../page.ts';

/** What the console's forms can do. */
export type Action = 'create' | 'grant' | 'spend' | 'card' | 'time' | 'reset' | 'fault' | 'heal' | 'resend';

interface ActionForm {
  readonly fields?: Html;
  /** Sent along without being shown. */
  readonly values?: Readonly<Record<string, string>>;
  readonly button: string;
  readonly kind?: 'primary' | 'plain';
  /** A second button; `way` tells the two apart. */
  readonly other?: { readonly label: string; readonly way: string };
}

/** The page as it is addressed, without what was said about an earlier form. */
const here = ({ path, query }: PageContext): string =>
  pathWith(path, { search: query.get('search') ?? undefined, page: query.get('page') ?? undefined });

/** A form that does something to the sandbox, and then shows the page that it stands on. */
export function actionForm(
  context: PageContext,
  action: Action,
  { fields, values = {}, button, kind = 'plain', other }: ActionForm,
): Html {
  return html`<form method="post" action="/" class="actions">${hidden(context.world, { action, back: here(context), ...values })}${fields ?? ''}
<button${kind === 'primary' ? html` class="primary"` : ''}>${button}</button>${
    other ? html`<button name="way" value="${other.way}">${other.label}</button>` : ''
  }</form>`;
}

/** Options of a `select`; the chosen one is marked. */
export const options = (choices: readonly (readonly [string, string])[], chosen?: string): Html =>
  html`${choices.map(
    ([value, label]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`,
  )}`;
