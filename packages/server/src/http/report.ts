import { AutumnError } from '@autumn/core/errors';
import type { ErrorReport } from '../options.ts';
import { CallbackFailure } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { log } from './log.ts';

/** Tells the operator what the browser is not told. A broken `onError` or `logger` must not cost the answer. */
export function report({ onError, logger }: Settings, { error, ...about }: ErrorReport): void {
  const thrown = error instanceof CallbackFailure ? error.error : error;
  const where = error instanceof CallbackFailure ? `${error.callback} failed` : 'A call failed';
  const upstream = AutumnError.is(thrown) ? { upstreamCode: thrown.code, upstreamRequestId: thrown.requestId } : {};
  log(logger, `autumn: ${where}`, { ...about, ...upstream, error: thrown });
  // Async, because an `onError` that awaits fails later, and an unhandled rejection ends Node.
  const tell = async () => onError?.({ ...about, error: thrown });
  tell().catch((broken: unknown) => {
    log(logger, 'autumn: onError failed', { requestId: about.requestId, error: broken });
  });
}
