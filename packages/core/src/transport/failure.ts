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

const retriedStatuses: Readonly<Record<Repeat, ReadonlySet<number>>> = {
  read: new Set([423, 429, 500, 501, 502, 503, 504]),
  counted: new Set([423, 429, 500, 501, 502, 503, 504]),
  guarded: new Set([423, 429, 503]),
};

/** The table of the guide's "What is retried". */
export function isRetried({ kind, code, status = 0, unsent }: Failure, repeat: Repeat): boolean {
  if (code === 'aborted') return false;
  if (kind === 'connection') return unsent === true || repeat !== 'guarded';
  return retriedStatuses[repeat].has(status);
}

/** Statuses behind which the work may be done or go on: a gateway lost the answer, or the server broke in the middle. */
const unclearStatuses = new Set([500, 502, 504]);

/** Statuses that speak of what was asked. The key was free then, so no attempt before had been counted. */
const refusals = new Set([400, 402, 404, 409, 422]);

/**
 * Whether the work may have been done, or be under way, after an attempt that failed like this.
 *
 * @param wasUnclear the same after the attempts before
 */
export function isUnclear(failure: Failure, wasUnclear: boolean, isOwnDuplicate: boolean): boolean {
  const { kind, code, status = 0, unsent } = failure;
  if (isOwnDuplicate || code === 'invalid_response' || unclearStatuses.has(status)) return true;
  if (kind === 'connection') return wasUnclear || !unsent;
  return wasUnclear && !refusals.has(status);
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
