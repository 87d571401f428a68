import { AutumnError } from '@autumn/core/errors';

/** Turns an answer that is no success into an error, also one that a gateway wrote in our server's place. */
export async function readFailure(response: Response): Promise<AutumnError> {
  const body: unknown = await response.json().catch(() => null);
  return errorOf({ ...(body as object), status: response.status }, response.headers.get('retry-after'));
}

/** An error out of a body of the handler, or out of a half of `bootstrap`. */
export function errorOf(body: object, retryAfter: string | null = null): AutumnError {
  const { message, code, status, requestId } = body as { [key: string]: string } & { status: number };
  return new AutumnError(message ?? `The server answered with status ${status}.`, {
    kind: 'api',
    code: code ?? (status === 429 ? 'rate_limit_exceeded' : 'unknown_error'),
    status,
    requestId,
    retryAfterMs: Number(retryAfter) * 1000 || undefined,
    attempts: 1,
  });
}
