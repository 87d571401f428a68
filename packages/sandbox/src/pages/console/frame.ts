import type { Page } from '../document.ts';
import { instant } from '../format.ts';
import { type Html, html } from '../html.ts';
import { noteLine, type PageContext } from '../page.ts';

/** Where open pages of the console hear that something changed. */
export const LIVE = '/live';

const rooms = [
  ['/', 'Overview'],
  ['/customers', 'Customers'],
  ['/products', 'Products'],
  ['/events', 'Events'],
  ['/requests', 'Requests'],
  ['/invoices', 'Invoices'],
  ['/webhooks', 'Webhooks'],
  ['/faults', 'Faults'],
] as const;

export type Room = (typeof rooms)[number][0];

/** The time of the sandbox; the page's script lets it run on. */
export const runningTime = ({ world: { clock } }: PageContext): Html =>
  html`<time data-clock="${clock.now()}" data-frozen="${String(clock.frozen())}">${instant(clock.now())}</time>`;

function navigation(context: PageContext, room: Room): Html {
  const links = rooms.map(
    ([path, name]) => html`<li><a href="${path}"${path === room ? html` aria-current="page"` : ''}>${name}</a></li>`,
  );
  const { clock } = context.world;
  return html`<a class="skip" href="#main">Skip to the content</a>
<header class="top" id="top"><div class="bar"><a class="brand" href="/">Autumn sandbox</a>
<span class="now">${runningTime(context)} <span class="tag">${clock.frozen() ? 'standing still' : 'running'}</span></span>
<span class="live" role="status" data-status>Nothing here costs money</span></div>
<nav aria-label="Sandbox"><ul>${links}</ul></nav></header>`;
}

/** A page of the console, with the way to the others. */
export function consolePage(context: PageContext, room: Room, title: string, main: Html): Page {
  const live = `${LIVE}?${new URLSearchParams({ token: context.world.formToken })}`;
  return {
    status: 200,
    title,
    frame: { navigation: navigation(context, room), live },
    main: html`${noteLine(context)}${main}`,
  };
}
