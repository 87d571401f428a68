import { type BrowserRouteName, browserRoutes } from '@autumn/core/browser';
import { refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { checkOrigin } from './origin.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { siteOrigin } from './site-origin.ts';

/** A request that may be looked at: which route, what was sent, and from which page. */
export interface GuardedRequest {
  readonly route: BrowserRouteName;
  readonly body: unknown;
  /** Origins that belong to this site; paths are resolved against the first. */
  readonly homes: readonly string[];
}

/** The route of a path, whatever the method. */
export function findRoute(request: Request, basePath: string): BrowserRouteName | undefined {
  const { pathname } = new URL(request.url);
  const name = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length + 1) : '';
  return Object.hasOwn(browserRoutes, name) ? (name as BrowserRouteName) : undefined;
}

/** Everything that can be refused before anybody is asked who this is. */
export async function guard(request: Request, { basePath, origins, deadlineMs }: Settings): Promise<GuardedRequest> {
  const route = findRoute(request, basePath);
  if (!route) throw refusal('not_found', 'There is no such route.');
  if (request.method !== 'POST') throw refusal('method_not_allowed', 'Use POST.');
  const page = checkOrigin(request, origins);
  const body = parseJson(await readBody(request, deadlineMs.body));
  return {
    route,
    body,
    // Few requests name a return path. A page says itself where it is; only for other clients is it the proxy's word.
    get homes() {
      return page === undefined ? [siteOrigin(request)] : [page, new URL(request.url).origin];
    },
  };
}
