import { AutumnError } from '@autumn/core/errors';

/** An answer that cannot be read, and one that never came, to a call that may have worked. */
const unusable = new Set(['invalid_response', 'outcome_unknown']);

/** Autumn did not answer, or not with anything of use; nothing is wrong with the question. */
export function isOutage(error: unknown): boolean {
  if (!AutumnError.is(error) || error.code === 'aborted') return false;
  const status = error.status ?? 0;
  return error.kind === 'connection' || status >= 500 || status === 429 || unusable.has(error.code);
}

/** A change may have been made or not: nobody has heard of it. */
export const isUnclear = (error: unknown): boolean => AutumnError.is(error) && error.code === 'outcome_unknown';
