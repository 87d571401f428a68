import ky from 'ky';
import type { Failure } from './failure.ts';
import { firstSignal } from './first-signal.ts';
import type { Fetch } from './options.ts';

export interface AttemptRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly fetch: Fetch;
}

/** An answer that was read to its end. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Sends a request once and reads the whole answer. Whatever goes wrong is described, never passed on:
 * ky's errors and the runtime's hold the request, and the request holds the key.
 */
export async function attempt(request: AttemptRequest): Promise<{ answer: ReceivedAnswer } | { failure: Failure }> {
  const { url, method, headers, body, timeoutMs, signal, fetch } = request;
  // Our own timer instead of ky's: it also ends an answer that stalls in the middle of its body.
  const timer = AbortSignal.timeout(timeoutMs);
  const end = signal ? firstSignal(signal, timer) : timer;
  const exchange = async (): Promise<ReceivedAnswer> => {
    const response = await ky(url, {
      method,
      headers,
      ...(body === undefined ? {} : { json: body }),
      signal: end,
      timeout: false,
      retry: 0,
      throwHttpErrors: false,
      // ky has made a request of it; one more copy would cost as much as all else that it does.
      fetch: (input) => fetch(input as Request),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  try {
    return { answer: await Promise.race([exchange(), whenAborted(end)]) };
  } catch (error) {
    if (signal?.aborted)
      return {
        failure: {
          kind: 'connection',
          code: 'aborted',
          message: 'The call was aborted.',
        },
      };
    if (timer.aborted)
      return {
        failure: {
          kind: 'connection',
          code: 'timeout',
          message: `Autumn did not answer within ${timeoutMs} ms.`,
        },
      };
    return { failure: describeBreak(error) };
  }
}

/**
 * Rejects with the signal. A `fetch` may not listen to it, and a copy of it inside a `Request` may be
 * collected before it fires, so the end of an attempt does not depend on either.
 */
const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** What a system reports before it has sent anything. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function describeBreak(error: unknown): Failure {
  return unsentCodes.has(systemCodeOf(error))
    ? {
        kind: 'connection',
        code: 'network',
        message: 'Autumn cannot be reached.',
        unsent: true,
      }
    : {
        kind: 'connection',
        code: 'network',
        message: 'The connection to Autumn broke.',
      };
}

/** Node's fetch wraps the system's error, and several tried addresses make a list of them. */
function systemCodeOf(error: unknown): string {
  const { code, cause, errors } = (error ?? {}) as {
    code?: unknown;
    cause?: unknown;
    errors?: unknown[];
  };
  if (typeof code === 'string') return code;
  const inner = cause ?? errors?.[0];
  return inner === undefined ? '' : systemCodeOf(inner);
}
