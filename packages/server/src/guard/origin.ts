import { refusal } from '../refusal.ts';

/**
 * Refuses what a page of another site sends, so that a visit there cannot buy or cancel here.
 *
 * `Sec-Fetch-Site` is the browser's own word and no page can forge it. Browsers without it are judged by
 * `Origin`, against every name that this server may have: behind a proxy the URL holds an inner one. A
 * request without either comes from no browser.
 *
 * @returns the page's origin, when the request names one that was found to be good
 * @throws {AutumnError} `forbidden_origin` (403)
 */
export function checkOrigin(request: Request, allowed: ReadonlySet<string>): string | undefined {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isListed = origin !== null && allowed.has(origin);
  const isOwn = site === null ? origin === null || isOurs(origin, request) : site === 'same-origin' || site === 'none';
  if (!isListed && !isOwn) {
    throw refusal('forbidden_origin', 'Pages of this origin may not call: list it in policy.origins.');
  }
  return origin !== null && URL.canParse(origin) ? new URL(origin).origin : undefined;
}

/** A page cannot set any of these headers without asking first, and the answer to that is no. */
function isOurs(origin: string, { url, headers }: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const forwarded = headers.get('x-forwarded-host')?.split(',')[0]?.trim();
  return [new URL(url).host, headers.get('host'), forwarded].includes(new URL(origin).host);
}
