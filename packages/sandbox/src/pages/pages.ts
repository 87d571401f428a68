import { pattern } from '../api/pattern.ts';
import type { Controls } from '../control/controls.ts';
import { liveStream } from '../live/stream.ts';
import type { World } from '../world.ts';
import { showChallenge, showCheckout, submitCheckout } from './checkout-page.ts';
import { LIVE } from './console/frame.ts';
import { consolePages } from './console/pages.ts';
import { notice, type Page, toPageResponse } from './document.ts';
import { showInvoice } from './invoice-page.ts';
import type { PageContext, PageRoute } from './page.ts';
import { showPortal, submitPortal } from './portal-page.ts';

const routes = (
  [
    ...consolePages,
    { path: '/checkout/:id', show: showCheckout, submit: submitCheckout },
    { path: '/checkout/:id/challenge', show: showChallenge },
    { path: '/portal/:id', show: showPortal, submit: submitPortal },
    { path: '/invoice/:id', show: showInvoice },
  ] satisfies PageRoute[]
).map((route: PageRoute) => ({ ...route, match: pattern(route.path) }));

const lost = (): Page => notice(404, 'There is nothing here', 'The API is under /v1.');
const stale = (): Page =>
  notice(403, 'This form is too old', 'The sandbox was restarted since. Go back, reload and try again.');

const broken = (): Page => notice(500, 'The sandbox failed', 'Where it was started, the console says why.');

export interface PageRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  /** Its signal ends what goes on and on. */
  readonly request: Request;
}

/** Answers what a browser asks for. Forms must bring the token that only a page of this sandbox could read. */
export function answerPage(request: PageRequest, world: World, controls: Controls, origin: string): Response {
  try {
    return world.transactions.run(() => pageFor(request, world, controls, origin));
  } catch (error) {
    world.report(error);
    return toPageResponse(broken());
  }
}

function pageFor(
  { method, url, body, request }: PageRequest,
  world: World,
  controls: Controls,
  origin: string,
): Response {
  if (url.pathname === LIVE) {
    const isOurs = url.searchParams.get('token') === world.formToken;
    return isOurs ? liveStream(world.changes, request) : toPageResponse(stale());
  }
  for (const { match, show, submit } of routes) {
    const named = match(url.pathname);
    if (!named) continue;
    const context: PageContext = {
      world,
      controls,
      origin,
      path: url.pathname,
      query: url.searchParams,
      id: named['id'] ?? '',
    };
    if (method === 'GET' || method === 'HEAD') return toPageResponse(show(context));
    if (method !== 'POST' || !submit) break;
    const form = new URLSearchParams(body);
    if (form.get('token') !== world.formToken) return toPageResponse(stale());
    return new Response(null, { status: 303, headers: { location: submit(form, context) } });
  }
  return toPageResponse(lost());
}
