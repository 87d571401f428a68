import ky from 'ky';
import type { Failure } from './failure.ts';
import type { Send } from './options.ts';

export interface AttemptRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly send: Send;
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
  const { timeoutMs, signal } = request;
  // One signal for both ends, and our own timer instead of ky's: it also ends an answer that stalls in its body.
  const end = new AbortController();
  let stop: (reason: unknown) => void = () => {};
  // A `fetch` may not listen to its signal, and a copy of it inside a `Request` may be collected before it fires.
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(reason);
      end.abort(reason);
    };
  });
  const abort = () => stop(signal?.reason);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop(new DOMException(`No answer within ${timeoutMs} ms.`, 'TimeoutError'));
  }, timeoutMs);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  try {
    return { answer: await Promise.race([exchange(request, end.signal), stopped]) };
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

async function exchange(
  { url, method, headers, body, send }: AttemptRequest,
  signal: AbortSignal,
): Promise<ReceivedAnswer> {
  let sent: Promise<Response> | undefined;
  const sendOnce = () => {
    sent ??= send(url, { method, headers, body: body ?? null, signal });
    return sent;
  };
  const response = await ky(url, {
    timeout: false,
    retry: 0,
    throwHttpErrors: false,
    // Sent by a hook, ky does not copy the request for retries, which are not its own here. Where the answer is not
    // of this runtime's own kind, ky asks its `fetch` all the same.
    hooks: { beforeRequest: [sendOnce] },
    fetch: sendOnce,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

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
