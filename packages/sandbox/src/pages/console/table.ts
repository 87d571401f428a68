import { type Html, html } from '../html.ts';
import { type PageContext, pathWith } from '../page.ts';

/** A row that is the same one, wherever it stands the next time the page is drawn. */
export interface Row {
  readonly key: string | number;
  readonly cells: Html;
}

export interface Table {
  /** Of the heading that names the table. */
  readonly id: string;
  /** The heads of the columns; numbers are set to the right. */
  readonly columns: readonly (string | { readonly number: string })[];
  readonly rows: readonly Row[];
  /** Said instead of an empty table. */
  readonly empty: Html | string;
}

export function table({ id, columns, rows, empty }: Table): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  const head = columns.map((column) =>
    typeof column === 'string'
      ? html`<th scope="col">${column}</th>`
      : html`<th scope="col" class="number">${column.number}</th>`,
  );
  const body = rows.map(({ key, cells }) => html`<tr data-key="${key}">${cells}</tr>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** A card with a heading; `more` stands beside it. */
export const section = (id: string, title: string, content: Html, more: Html | string = ''): Html =>
  html`<section class="card" aria-labelledby="${id}"><div class="head"><h2 id="${id}">${title}</h2>${more}</div>${content}</section>`;

const PER_PAGE = 50;

export interface Part<Entry> {
  readonly entries: readonly Entry[];
  /** Links to the parts before and after. */
  readonly pager: Html;
}

/** The part of a list that the address asks for. Reads no further than that. */
export function partOf<Entry>({ path, query }: PageContext, list: Iterable<Entry>): Part<Entry> {
  const asked = Number(query.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const entries: Entry[] = [];
  let position = 0;
  let hasMore = false;
  for (const entry of list) {
    position += 1;
    if (position > page * PER_PAGE) {
      hasMore = true;
      break;
    }
    if (position > (page - 1) * PER_PAGE) entries.push(entry);
  }
  const link = (to: number, text: string) => {
    const search = query.get('search') ?? undefined;
    return html`<a class="button" href="${pathWith(path, { search, page: to === 1 ? undefined : String(to) })}">${text}</a>`;
  };
  const pager =
    page === 1 && !hasMore
      ? html``
      : html`<nav class="pager" aria-label="Pages">${page > 1 ? link(page - 1, 'Newer') : ''}<span class="faint">Page ${page}</span>${hasMore ? link(page + 1, 'Older') : ''}</nav>`;
  return { entries, pager };
}
