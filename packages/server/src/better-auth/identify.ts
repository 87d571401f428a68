import type { Identity } from '../identity.ts';
import { type AuthDatabase, type AuthSession, identityOf, type Payer } from './payer.ts';

/** The part of `betterAuth({ … })` that is used. */
export interface BetterAuthLike {
  readonly api: {
    readonly getSession: (request: {
      headers: Headers;
      query: { disableCookieCache: boolean; disableRefresh: boolean };
    }) => Promise<AuthSession | null>;
  };
  readonly $context: Promise<{ readonly adapter: AuthDatabase }>;
}

/** A fetch `Request`, a `NextRequest`, or Node's own request. */
export interface WithHeaders {
  readonly headers: Headers | { readonly cookie?: string | undefined; readonly authorization?: string | undefined };
}

/**
 * An `identify` for any door, where better-auth keeps the sessions. The session is read from its store and
 * not from better-auth's cookie cache, so that one that has been revoked spends nothing.
 *
 * @example
 * const identify = identifyWith(auth, { customer: 'organization' });
 * export const { GET, POST, OPTIONS } = autumnHandler({ identify });
 */
export function identifyWith(
  auth: BetterAuthLike,
  { customer = 'user' }: { readonly customer?: Payer | undefined } = {},
): (context: WithHeaders) => Promise<Identity | null> {
  return async ({ headers }) => {
    const query = { disableCookieCache: true, disableRefresh: true };
    const session = await auth.api.getSession({ headers: toHeaders(headers), query });
    return identityOf(session, (await auth.$context).adapter, customer);
  };
}

function toHeaders(headers: WithHeaders['headers']): Headers {
  if (headers instanceof Headers) return headers;
  const { cookie, authorization } = headers;
  return new Headers({
    ...(cookie !== undefined && { cookie }),
    ...(authorization !== undefined && { authorization }),
  });
}
