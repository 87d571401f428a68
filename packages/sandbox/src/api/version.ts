import { ApiError } from '../api-error.ts';

/** The spellings of the one version that the sandbox speaks. A request without the header gets it too. */
const served = new Set(['1.2', '1.2.0', '2025-05-05']);

/** Versions that the real API also answers, with other shapes. */
const known = new Set(['0.1', '0.2', '1.1', 'beta', '1.4', '2.0', '2.1', '2.2', '2.3']);

/** Refuses a request that asks for answers of another version than 1.2. */
export function requireVersion(headers: Headers): void {
  const asked = headers.get('x-api-version');
  if (asked === null || served.has(asked)) return;
  if (known.has(asked.replace(/\.0$/, ''))) {
    throw new ApiError(501, 'version_not_served', `The sandbox serves API version 1.2 only, not "${asked}".`);
  }
  throw new ApiError(400, 'invalid_api_version', `"${asked}" is not a valid API version`);
}
