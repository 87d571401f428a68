import { AutumnError } from '@autumn/core/errors';

const keyStatuses = new Set([401, 403]);

/** The API quotes the beginning of a key that it refuses, so its error is told again without. */
export function withoutKey(error: unknown): unknown {
  if (!AutumnError.is(error) || error.kind !== 'api' || !keyStatuses.has(error.status ?? 0)) return error;
  const { code, status, requestId, attempts } = error;
  return new AutumnError('Autumn refused the secret key.', { kind: 'config', code, status, requestId, attempts });
}
