import { AutumnError } from '@autumn/core/errors';
import type { UsageRecord } from './record.ts';
import type { Verdict } from './store.ts';

/** How long the API may still be working on a send whose answer was lost. */
const longestHandlingMs = 10_000;

/** The API remembers a key for 24 hours; the last send has to be over an hour before. */
const windowMs = 23 * 60 * 60_000;

const firstDelayMs = 500;

/** True when sending it again could count it twice. */
export const isWindowOver = ({ sentAt }: UsageRecord, now: number): boolean =>
  sentAt !== null && now - sentAt >= windowMs;

/** Statuses that say that nothing was done, and that may pass: the wrong key, too many requests, a lock. */
const refusedForNow = new Set([401, 403, 423, 425, 429]);

/** Whether an event can still arrive after this, and whether Autumn itself is in trouble. */
export interface Judged {
  readonly verdict: Verdict;
  readonly isOutage: boolean;
  readonly isDuplicate: boolean;
}

/**
 * Reads off a failed send what to do with the event. `before` is the record as it was before the send.
 *
 * A duplicate says that some send holds the key. The API frees the key of a send that fails, so it is certain
 * only when none can be under way any more.
 */
export function judge(error: unknown, before: UsageRecord, sent: UsageRecord, longestDelayMs: number): Judged {
  const now = Date.now();
  const { kind, code, status = 0, retryAfterMs } = describe(error);
  if (code === 'duplicate_idempotency_key') {
    const unclearAt = before.unclearAt ?? now;
    const at = unclearAt + longestHandlingMs;
    const again: Verdict = { kind: 'retry', at, record: { ...sent, unclearAt, failures: 0, isDuplicate: true } };
    return { verdict: now >= at ? { kind: 'delivered' } : again, isOutage: false, isDuplicate: true };
  }
  const isRefusedForNow = kind === 'config' || refusedForNow.has(status);
  // The client calls what may have arrived `outcome_unknown`: a network that is merely gone took nothing.
  const isUnsent = code === 'network';
  const isUnclear =
    !isUnsent && (kind === 'connection' || status >= 500 || status === 408 || code === 'outcome_unknown');
  // A refusal frees the key: it is as if this send had not been.
  const { sentAt, unclearAt } = isUnclear ? { sentAt: sent.sentAt, unclearAt: now } : before;
  const record = { ...sent, sentAt, unclearAt, failures: sent.failures + 1 };
  if (isRefusedForNow || isUnsent || isUnclear) {
    // Once called a duplicate, it is asked about when the answer will be certain: each ask before could blur it again.
    const delayMs = isUnclear && before.isDuplicate ? longestHandlingMs : delayAfter(record.failures, longestDelayMs);
    const at = now + Math.max(delayMs, retryAfterMs ?? 0);
    return { verdict: { kind: 'retry', at, record }, isOutage: true, isDuplicate: false };
  }
  const death = { code, status, message: (error as AutumnError).message, at: now };
  return { verdict: bury(record, death), isOutage: false, isDuplicate: false };
}

const describe = (error: unknown): Pick<AutumnError, 'kind' | 'code' | 'status' | 'retryAfterMs'> =>
  AutumnError.is(error) ? error : { kind: 'connection', code: 'unknown', status: undefined, retryAfterMs: undefined };

export const bury = (record: UsageRecord, death: NonNullable<UsageRecord['death']>): Verdict => ({
  kind: 'dead',
  record: { ...record, death },
});

/** Exponential back-off with full jitter, at least a tenth of it, so that nothing spins. */
export const delayAfter = (failures: number, longestDelayMs: number): number =>
  Math.round((0.1 + 0.9 * Math.random()) * Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 20)));
