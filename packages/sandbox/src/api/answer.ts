import { ApiError } from '../api-error.ts';

/** What a request ends in, before it becomes a `Response`. */
export interface Answer {
  readonly status: number;
  /** Text is sent as it is, anything else as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Takes what went wrong in the sandbox itself, for whoever runs it. */
export type Report = (error: unknown) => void;

/** `{ message, code, env }`, as for every error of the API. Where an error comes from is reported, never answered. */
export function errorAnswer(error: unknown, report: Report): Answer {
  if (!(error instanceof ApiError)) report(error);
  const { status, code, message } = error instanceof ApiError ? error : internalError;
  return { status, body: { message, code, env: 'sandbox' } };
}

const internalError = { status: 500, code: 'internal_error', message: 'Internal server error of the sandbox' };

export function toResponse({ status, body, headers }: Answer): Response {
  const text = typeof body === 'string';
  return new Response(text ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': text ? 'text/plain; charset=utf-8' : 'application/json', ...headers },
  });
}
