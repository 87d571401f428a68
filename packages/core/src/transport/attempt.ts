import ky from 'ky';
import type { Failure } from './failure.ts';
import type { Fetch } from './options.ts';

export interface AttemptRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string | undefined;
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
  // One signal for both ends, and our own timer instead of ky's: it also ends an answer that stalls in its body.
  const end = new AbortController();
  const abort = () => end.abort(signal?.reason);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    end.abort(new DOMException(`No answer within ${timeoutMs} ms.`, 'TimeoutError'));
  }, timeoutMs);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  const exchange = async (): Promise<ReceivedAnswer> => {
    const response = await ky(url, {
      method,
      timeout: false,
      retry: 0,
      throwHttpErrors: false,
      // ky would copy the request for retries, which are not its own here. Body and signal are dear to copy.
      fetch: () => fetch(new Request(url, { method, headers, body: body ?? null, signal: end.signal })),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  try {
    return { answer: await Promise.race([exchange(), whenAborted(end.signal)]) };
  } catch (error) {
    if (signal?.aborted)
      return {
        failure: {
          kind: 'connection',
          code: 'aborted',
          message: 'The call was aborted.',
        },
      };
    if (isLate)
      return {
        failure: {
          kind: 'connection',
          code: 'timeout',
          message: `Autumn did not answer within ${timeoutMs} ms.`,
        },
      };
    return { failure: describeBreak(error) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
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
