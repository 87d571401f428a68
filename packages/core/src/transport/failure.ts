import type { Repeat } from '../contract/endpoint.ts';

/** Why an attempt gave no result, and how sure we are that nothing happened on the other side. */
export interface Failure {
  readonly kind: 'api' | 'connection';
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly requestId?: string;
  /** The connection was never made, so the request was never read. */
  readonly unsent?: boolean;
}

/** What to do with a failed attempt: send it again, give up, or say that nobody knows. */
export type Verdict = 'retry' | 'fail' | 'unknown';

const retriedStatuses: Readonly<Record<Repeat, ReadonlySet<number>>> = {
  read: new Set([423, 429, 500, 501, 502, 503, 504]),
  counted: new Set([423, 429, 500, 501, 502, 503, 504]),
  guarded: new Set([423, 429, 503]),
};

/** Statuses after which a change may have happened, because the answer was lost behind a gateway. */
const unclearStatuses = new Set([500, 502, 504]);

/** The table of the guide's "What is retried". */
export function judge(failure: Failure, repeat: Repeat): Verdict {
  if (failure.code === 'aborted') return 'fail';
  if (failure.kind === 'connection') {
    if (failure.unsent) return 'retry';
    return repeat === 'guarded' ? 'unknown' : 'retry';
  }
  const status = failure.status ?? 0;
  if (retriedStatuses[repeat].has(status)) return 'retry';
  return repeat === 'guarded' && (unclearStatuses.has(status) || failure.code === 'invalid_response')
    ? 'unknown'
    : 'fail';
}

const baseDelayMs = 500;
const longestDelayMs = 8_000;

/** Exponential back-off with full jitter; the server's own `Retry-After` wins. */
export function delayBefore(
  retry: number,
  retryAfterMs: number | undefined,
  random: () => number = Math.random,
): number {
  return retryAfterMs ?? Math.round(random() * Math.min(longestDelayMs, baseDelayMs * 2 ** (retry - 1)));
}
