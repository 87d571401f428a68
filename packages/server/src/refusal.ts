import { AutumnError } from '@autumn/core/errors';

/** An error in our own words: its message may be read by the browser, unlike those of the API. */
export class Refusal extends AutumnError {}

/** Statuses with their codes, in the order of the checks. */
const statusOf = {
  invalid_json: 400,
  invalid_params: 400,
  redirect_not_allowed: 400,
  signed_out: 401,
  invalid_signature: 401,
  no_access: 402,
  limit_reached: 402,
  forbidden: 403,
  forbidden_origin: 403,
  product_not_allowed: 403,
  entity_not_allowed: 403,
  amount_not_declared: 403,
  feature_not_shown: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  webhook_running: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  rate_limit_exceeded: 429,
  invalid_response: 502,
  autumn_unavailable: 503,
} as const;

export type RefusalCode = keyof typeof statusOf;

/** Makes the error; the status follows from the code. */
export function refusal(code: RefusalCode, message: string, retryAfterMs?: number): Refusal {
  const kind = code.startsWith('invalid_') && code !== 'invalid_response' ? 'validation' : 'api';
  return new Refusal(message, { kind, code, status: statusOf[code], retryAfterMs });
}

/** What an application's own callback threw. Its words stay on the server. */
export class CallbackFailure {
  readonly callback: string;
  readonly error: unknown;

  constructor(callback: string, error: unknown) {
    this.callback = callback;
    this.error = error;
  }
}

/** Runs a callback of the application, and tells its failures from ours. */
export async function callback<Value>(name: string, run: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw new CallbackFailure(name, error);
  }
}
