import type * as z from 'zod/mini';
import { fromWire, toSnake } from '../wire/casing.ts';
import { readWire } from '../wire/read-wire.ts';
import type { ReceivedAnswer } from './attempt.ts';
import type { Failure } from './failure.ts';

export type Outcome<Result> = { readonly result: Result } | { readonly failure: Failure };

/** Codes for answers that come from something in front of the API and hold no code of their own. */
const codeOfStatus: Readonly<Record<number, string>> = {
  423: 'lock_already_exists',
  429: 'rate_limit_exceeded',
  500: 'internal_error',
  502: 'bad_gateway',
  503: 'service_unavailable',
  504: 'gateway_timeout',
};

/** Turns an answer of the API into a result of the schema, or says why that cannot be. */
export function readAnswer<Result>(answer: ReceivedAnswer, schema: z.ZodMiniType<Result>): Outcome<Result> {
  const body = parseJson(answer.text);
  if (answer.status < 200 || answer.status > 299) return { failure: readError(answer, body) };
  const result = readWire(schema, body);
  if (result !== undefined) return { result };
  const parsed = schema.safeParse(fromWire(schema, body));
  if (parsed.success) return { result: parsed.data };
  const path = parsed.error.issues[0]?.path.map((part) => toSnake(String(part))).join('.') || 'body';
  return {
    failure: {
      kind: 'api',
      code: 'invalid_response',
      message: `Autumn's answer cannot be used: ${path} is missing or of another type.`,
      status: answer.status,
      ...requestIdOf(answer),
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readError(answer: ReceivedAnswer, body: unknown): Failure {
  const { code, message } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const retryAfterMs = readRetryAfter(answer.headers.get('retry-after'));
  return {
    kind: 'api',
    code: typeof code === 'string' && code ? code : (codeOfStatus[answer.status] ?? 'unknown_error'),
    message: answer.status === 401 ? refusedKey : readMessage(message, answer.status),
    status: answer.status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...requestIdOf(answer),
  };
}

/** In place of the API's own words, which quote the beginning of the key. */
const refusedKey = 'Autumn refused the secret key. Check AUTUMN_SECRET_KEY, or the secretKey option.';

const readMessage = (message: unknown, status: number): string =>
  typeof message === 'string' && message !== '' ? message : `Autumn answered with status ${status}.`;

const requestIdOf = (answer: ReceivedAnswer): { requestId?: string } => {
  const requestId = answer.headers.get('x-request-id');
  return requestId === null ? {} : { requestId };
};

/** Seconds or an HTTP date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
