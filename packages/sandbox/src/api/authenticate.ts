import { ApiError } from '../api-error.ts';
import type { ApiRequest } from './api-request.ts';

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

/** The publishable key of a secret one: `am_pk_test_…`, and the same end. */
const publishableOf = (key: string): string => key.replace(/^am_sk_/, 'am_pk_');

/** What a publishable key opens, in the API's own spelling. */
const publicPlaces = [/^GET \/products$/, /^POST \/(check|entitled)$/, /^GET \/customers\/[^/]+$/];

/** Lets in who may ask this; whoever has a publishable key may only look, and only here. */
export function admit({ headers, method, path }: ApiRequest, keys: ReadonlySet<string>): 'secret' | 'publishable' {
  const token = tokenIn(headers);
  if (!token?.startsWith('am_pk_')) {
    authenticate(headers, keys);
    return 'secret';
  }
  if (!publicPlaces.some((place) => place.test(`${method} ${path}`))) {
    const message = `Endpoint /v1${path} not accessible via publishable key. Please try with a secret key instead.`;
    throw new ApiError(401, 'endpoint_not_public', message);
  }
  if ([...keys].some((key) => publishableOf(key) === token)) return 'publishable';
  throw new ApiError(401, 'invalid_publishable_key', 'Invalid publishable key');
}
