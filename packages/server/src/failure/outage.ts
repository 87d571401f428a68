import { AutumnError } from '@autumn/core/errors';

/** Autumn did not answer, or not with anything of use; nothing is wrong with the question. */
export function isOutage(error: unknown): boolean {
  if (!AutumnError.is(error) || error.code === 'aborted') return false;
  const status = error.status ?? 0;
  return error.kind === 'connection' || status >= 500 || status === 429 || error.code === 'invalid_response';
}

/** A change may have been made or not: nobody has heard of it. */
export const isUnclear = (error: unknown): boolean => AutumnError.is(error) && error.code === 'outcome_unknown';
