import type { BrowserError } from '@autumn/core/browser';

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export const answer = (view: object, extra: Readonly<Record<string, string>>): Response =>
  Response.json(view, { headers: { ...headers, ...extra } });

export function answerError(
  error: BrowserError,
  extra: Readonly<Record<string, string>>,
  retryAfterMs?: number,
): Response {
  return Response.json(error, {
    status: error.status,
    headers: {
      'content-type': 'application/json',
      ...headers,
      ...extra,
      ...(error.status === 405 && { allow: 'POST, OPTIONS' }),
      ...(retryAfterMs !== undefined && { 'retry-after': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) }),
    },
  });
}
