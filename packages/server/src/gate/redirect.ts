import { refusal } from '../refusal.ts';

/** An entry of `policy.redirects`. */
export interface AllowedRedirect {
  readonly origin: string;
  /** Without a slash at its end; empty allows the whole origin. */
  readonly path: string;
}

export function readAllowedRedirect(entry: string): AllowedRedirect | undefined {
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  if (!url || !isWeb(url) || url.search || url.hash) return undefined;
  return { origin: url.origin, path: url.pathname.replace(/\/$/, '') };
}

const isWeb = ({ protocol, username, password }: URL): boolean =>
  /^https?:$/.test(protocol) && username === '' && password === '';

/** A path of this site, or an absolute URL. Parsers disagree about everything else, so nothing else passes. */
const plainShape = /^(?:\/(?![/\\])|https?:\/\/(?![/\\]))[^\s\\\p{Cc}]*$/iu;

/** Servers disagree about whether these are separators, which a prefix must not depend on. */
const encodedSeparator = /%2f|%5c/i;

/**
 * Where a payment page may lead back to. A path is resolved against the first home. What is returned is
 * what the check has understood, not what was sent.
 *
 * @throws {AutumnError} `redirect_not_allowed` (400)
 */
export function readRedirect(text: string, homes: readonly string[], allowed: readonly AllowedRedirect[]): string {
  const base = homes[0] ?? allowed[0]?.origin;
  const url = plainShape.test(text) && URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (url && isWeb(url) && (homes.includes(url.origin) || allowed.some((entry) => isUnder(url, entry))))
    return url.href;
  throw refusal(
    'redirect_not_allowed',
    'The return URL is not allowed: use a path, or list its origin in policy.redirects.',
  );
}

function isUnder({ origin, pathname }: URL, allowed: AllowedRedirect): boolean {
  if (origin !== allowed.origin) return false;
  if (allowed.path === '') return true;
  const isInside = pathname === allowed.path || pathname.startsWith(`${allowed.path}/`);
  return isInside && !encodedSeparator.test(pathname);
}
