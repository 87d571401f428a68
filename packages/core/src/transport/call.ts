/** What one call may set for itself; the rest comes from the client. */
export interface CallOptions {
  /** Ends the call and its retries. */
  readonly signal?: AbortSignal | undefined;
  /** Of one attempt. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Of the whole call with its retries. @default 30_000 */
  readonly deadlineMs?: number | undefined;
  /** Sent as `Idempotency-Key`. @default one generated per call that changes something */
  readonly idempotencyKey?: string | undefined;
  /** @default 5 */
  readonly maxRetries?: number | undefined;
}
