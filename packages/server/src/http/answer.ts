import type { BrowserError } from '@autumn/core/browser';

type ExtraHeaders = Readonly<Record<string, string>>;

const headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

export const answer = (view: object, extra: ExtraHeaders): Response =>
  new Response(JSON.stringify(view), { headers: { ...headers, ...extra } });

export const answerError = (
  { method }: Request,
  error: BrowserError,
  extra: ExtraHeaders,
  retryAfterMs: number | undefined,
): Response =>
  new Response(method === 'HEAD' ? null : JSON.stringify(error), {
    status: error.status,
    headers: {
      ...headers,
      ...extra,
      ...(error.status === 405 && { allow: 'POST, OPTIONS' }),
      ...(retryAfterMs !== undefined && { 'retry-after': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) }),
    },
  });
