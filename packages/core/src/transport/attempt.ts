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
export const attempt = (request: AttemptRequest): Promise<{ answer: ReceivedAnswer } | { failure: Failure }> =>
  new Promise((resolve) => {
    const { timeoutMs, signal } = request;
    // One signal for both ends, and our own timer instead of ky's: it also ends an answer that stalls in its body.
    const end = new AbortController();
    const finish = (outcome: Parameters<typeof resolve>[0]) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(outcome);
    };
    // Not left to the signal: a `fetch` may not listen to it, and a copy inside a `Request` may be collected before it fires.
    const stop = (failure: { failure: Failure }, reason: unknown) => {
      finish(failure);
      end.abort(reason);
    };
    const abort = () => stop(lost('aborted', 'The call was aborted.'), signal?.reason);
    const timer = setTimeout(() => {
      const reason = new DOMException(`No answer within ${timeoutMs} ms.`, 'TimeoutError');
      stop(lost('timeout', `Autumn did not answer within ${timeoutMs} ms.`), reason);
    }, timeoutMs);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    exchange(request, end.signal).then(
      (answer) => finish({ answer }),
      (error) => finish(describeBreak(error)),
    );
  });

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

const describeBreak = (error: unknown): { failure: Failure } =>
  unsentCodes.has(systemCodeOf(error))
    ? lost('network', 'Autumn cannot be reached.', true)
    : lost('network', 'The connection to Autumn broke.');

const lost = (code: string, message: string, unsent = false): { failure: Failure } => ({
  failure: { kind: 'connection', code, message, unsent },
});

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
