import type { Controls } from '../control/controls.ts';
import type { World } from '../world.ts';
import type { Page } from './document.ts';
import { type Html, html } from './html.ts';

/** What a page may read, and what its forms may do. */
export interface PageContext {
  readonly world: World;
  readonly controls: Controls;
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The named part of the path. */
  readonly id: string;
}

/** Shows a page. */
export type Show = (context: PageContext) => Page;

/** Handles a form and answers with the path of the page to show next, so that a reload sends nothing twice. */
export type Submit = (form: URLSearchParams, context: PageContext) => string;

export interface PageRoute {
  readonly path: string;
  readonly show: Show;
  readonly submit?: Submit;
}

/** A form of one button. `fields` come back with it, and so does the token. */
export const buttonForm = (
  { world }: PageContext,
  path: string,
  fields: Readonly<Record<string, string>>,
  label: string,
  kind: 'primary' | 'plain' = 'plain',
): Html =>
  html`<form method="post" action="${path}">${hidden(world, fields)}<button${
    kind === 'primary' ? html` class="primary"` : ''
  }>${label}</button></form>`;

export const hidden = ({ formToken }: World, fields: Readonly<Record<string, string>>): Html =>
  html`${Object.entries({ token: formToken, ...fields }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;

/** A path of this sandbox with a query; what is empty is left out. */
export function pathWith(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** What became of the form that was sent last. */
export function noteLine({ world, query }: PageContext): Html | undefined {
  const note = world.notes.read(query.get('note'));
  return (
    note && html`<p class="message ${note.kind}" role="${note.kind === 'bad' ? 'alert' : 'status'}">${note.text}</p>`
  );
}
