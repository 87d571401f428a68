import type { BrowserError } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import { isOutage } from '../failure/outage.ts';
import { Refusal } from '../refusal.ts';

/** What the API's refusals mean to a person. Its own words may hold ids and names of the inside. */
const messages: Readonly<Record<string, string>> = {
  customer_already_redeemed_referral_code: 'You have redeemed a code already.',
  customer_cannot_redeem_own_code: 'This is your own code.',
  cus_product_not_found: 'You do not have this product.',
  customer_not_found: 'There is no such customer yet.',
  duplicate_idempotency_key: 'This was sent before, and its outcome is not known yet.',
  entity_already_exists: 'It exists already.',
  entity_not_found: 'There is no such entity.',
  feature_not_found: 'There is no such feature.',
  insufficient_balance: 'Not enough is left.',
  invalid_options: 'A quantity is missing, or not possible.',
  lock_already_exists: 'Another change is running. Try again in a moment.',
  outcome_unknown: 'It is not known whether this took effect. Look again in a moment.',
  product_already_attached: 'You have this product already.',
  product_not_found: 'There is no such product.',
  referral_code_max_redemptions_reached: 'This code has been used as often as it may be.',
  referral_code_not_found: 'There is no such code.',
  reward_not_found: 'There is no such program.',
};

/** Refusals that are about what was asked. A 401 or 403 is about our key, and none of the browser's business. */
const passedStatuses = new Set([400, 402, 404, 409, 422, 423]);

const internal = { message: 'Something went wrong on the server.', code: 'internal_error', status: 500 };
const unavailable = {
  message: 'Billing cannot be reached right now. Try again in a moment.',
  code: 'autumn_unavailable',
};

/** Any failure as the browser may know it: no internals, and always a status that says it failed. */
export function toBrowserError(error: unknown, requestId: string): BrowserError {
  return { ...describe(error), requestId };
}

function describe(error: unknown): Omit<BrowserError, 'requestId'> {
  if (!AutumnError.is(error)) return internal;
  const { code, message, status = 500 } = error;
  if (error instanceof Refusal) return { message, code, status };
  if (code === 'outcome_unknown') return { message: messages[code] ?? '', code, status: 503 };
  if (code === 'aborted') return { message: 'The request was aborted.', code, status: 499 };
  if (isOutage(error)) return { ...unavailable, status: outageStatus(error) };
  if (error.kind === 'validation') return { message: 'The parameters are not valid together.', code, status: 400 };
  if (error.kind !== 'api' || !passedStatuses.has(status)) return internal;
  return {
    message: messages[code] ?? 'This is not possible.',
    code: /^[a-z][a-z0-9_]{0,63}$/.test(code) ? code : 'refused',
    status,
  };
}

function outageStatus({ code, status }: AutumnError): number {
  if (code === 'timeout') return 504;
  return code === 'network' || status === 429 || status === 503 ? 503 : 502;
}
