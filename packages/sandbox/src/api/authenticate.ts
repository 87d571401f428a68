import { ApiError } from '../api-error.ts';

/** Enough to recognise one's own key in a log, and no more. */
const mask = (key: string): string => key.slice(0, 15) + '*'.repeat(Math.max(0, key.length - 15));

const tokenIn = (headers: Headers): string | undefined =>
  /^Bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim();

/** Whether a request carries one of the configured secret keys. */
export const hasSecretKey = (headers: Headers, keys: ReadonlySet<string>): boolean => keys.has(tokenIn(headers) ?? '');

/** Accepts the configured secret keys; every refusal reads as the real API's. */
export function authenticate(headers: Headers, keys: ReadonlySet<string>): void {
  const token = tokenIn(headers);
  if (!token) throw new ApiError(401, 'no_secret_key', 'Secret key not found in Authorization header');
  if (keys.has(token)) return;
  if (token.startsWith('am_pk_')) throw new ApiError(401, 'invalid_publishable_key', 'Invalid publishable key');
  if (!token.startsWith('am_sk_')) throw new ApiError(401, 'invalid_request', 'Invalid authorization token prefix');
  throw new ApiError(401, 'invalid_secret_key', `Invalid secret key: ${mask(token)}`);
}
