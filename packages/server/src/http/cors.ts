/** Headers that let a page of a listed origin read the answer. `Vary` goes out whenever any origin is listed. */
export function corsHeaders(request: Request, origins: ReadonlySet<string>): Record<string, string> {
  if (origins.size === 0) return {};
  const origin = request.headers.get('origin') ?? '';
  if (!origins.has(origin)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'retry-after, x-request-id',
  };
}

const preflightSeconds = 600;

/** Answers what a browser asks before it sends across origins; without permission there is none in it. */
export function answerOptions(request: Request, origins: ReadonlySet<string>): Response {
  const cors = corsHeaders(request, origins);
  const isAllowed = 'access-control-allow-origin' in cors;
  return new Response(null, {
    status: 204,
    headers: {
      allow: 'POST, OPTIONS',
      'cache-control': 'no-store',
      ...cors,
      ...(isAllowed && {
        'access-control-allow-methods': 'POST',
        // The origin is trusted with the session, so it is with the names of its headers.
        'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? 'content-type',
        'access-control-max-age': String(preflightSeconds),
      }),
    },
  });
}
