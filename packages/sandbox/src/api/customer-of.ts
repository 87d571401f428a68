import type { ApiRequest } from './api-request.ts';
import { parseBody } from './decode.ts';

/** The customer that a request names, in its path or its body. */
export function customerOf({ path, body }: Pick<ApiRequest, 'path' | 'body'>): string | undefined {
  const named = /^\/customers\/([^/]+)/.exec(path)?.[1];
  if (named !== undefined) return named;
  const { customer_id: sent, id } = (parseBody(body) ?? {}) as Readonly<Record<string, unknown>>;
  const customer = path === '/customers' ? id : sent;
  return typeof customer === 'string' ? customer : undefined;
}
