/**
 * The origin under which the outside knows this server. A proxy that ends TLS passes the request on to an
 * inner address, and says in `X-Forwarded-*` what it was asked for. A client that makes them up misleads itself alone.
 */
export function siteOrigin({ url, headers }: Request): string {
  const inner = new URL(url);
  const scheme = first(headers.get('x-forwarded-proto')) ?? inner.protocol.slice(0, -1);
  const host = first(headers.get('x-forwarded-host')) ?? inner.host;
  const outer = `${scheme}://${host}`;
  const isPlain = /^https?:\/\/[^/?#@\\]+$/.test(outer) && URL.canParse(outer);
  return isPlain ? new URL(outer).origin : inner.origin;
}

/** The first of several proxies is the one that the browser spoke to. */
const first = (list: string | null): string | undefined => list?.split(',')[0]?.trim() || undefined;
