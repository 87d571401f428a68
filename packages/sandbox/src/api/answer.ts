import { ApiError } from '../api-error.ts';

/** What a request ends in, before it becomes a `Response`. */
export interface Answer {
  readonly status: number;
  /** Text is sent as it is, anything else as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `{ message, code, env }`, as for every error of the API. */
export function errorAnswer(error: unknown): Answer {
  const { status, code, message } =
    error instanceof ApiError ? error : new ApiError(500, 'internal_error', internalMessage(error));
  return { status, body: { message, code, env: 'sandbox' } };
}

/** The sandbox runs on its developer's own machine: what went wrong in it is said, not hidden. */
const internalMessage = (error: unknown): string =>
  `Internal server error of the sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

export function toResponse({ status, body, headers }: Answer): Response {
  const text = typeof body === 'string';
  return new Response(text ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': text ? 'text/plain; charset=utf-8' : 'application/json', ...headers },
  });
}
