import type { Controls } from '../control/controls.ts';
import type { World } from '../world.ts';
import type { Page } from './document.ts';
import { type Html, html } from './html.ts';

/** What a page may read, and what its forms may do. */
export interface PageContext {
  readonly world: World;
  readonly controls: Controls;
  readonly origin: string;
  readonly query: URLSearchParams;
  /** The named part of the path. */
  readonly id: string;
}

/** Shows a page. */
export type Show = (context: PageContext) => Page;

/** Handles a form and answers with the path of the page to show next, so that a reload sends nothing twice. */
export type Submit = (form: URLSearchParams, context: PageContext) => string;

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
