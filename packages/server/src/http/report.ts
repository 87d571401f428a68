import { AutumnError } from '@autumn/core/errors';
import type { ErrorReport } from '../options.ts';
import { CallbackFailure } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { log } from './log.ts';

/** Tells the operator what the browser is not told. A broken `onError` or `logger` must not cost the answer. */
export function report(
  { onError, logger }: Pick<Settings, 'onError' | 'logger'>,
  { error, ...about }: ErrorReport,
): void {
  const thrown = error instanceof CallbackFailure ? error.error : error;
  const where = error instanceof CallbackFailure ? `${error.callback} failed` : 'a call failed';
  const { requestId, customerId } = about;
  const impersonal = { requestId, route: about.route, status: about.status, code: about.code };
  log(logger, 'error', where, { ...impersonal, ...describe(thrown) });
  log(logger, 'debug', where, { requestId, customerId, err: thrown });
  // Async, because an `onError` that awaits fails later, and an unhandled rejection ends Node.
  const tell = async () => onError?.({ ...about, error: thrown });
  tell().catch((err: unknown) => log(logger, 'error', 'onError failed', { requestId, err }));
}

/** The API's own words may quote ids and addresses; those of the kit and of the application do not. */
function describe(thrown: unknown): object {
  if (!AutumnError.is(thrown) || thrown.kind !== 'api') return { err: thrown };
  return { upstreamStatus: thrown.status, upstreamCode: thrown.code, upstreamRequestId: thrown.requestId };
}
