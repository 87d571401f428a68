/** What a person can do about something that did not work. */
export const failureMessages = {
  /** By error code; anything else says `failed.other`. */
  'failed.other': 'Nothing was changed. Try again in a moment.',
  'failed.product_already_attached': 'You have this already.',
  'failed.forbidden': 'You are not allowed to change the plan. Ask somebody who manages billing.',
  'failed.signed_out': 'Your session has ended. Sign in again.',
  'failed.identity_mismatch': 'Somebody else is signed in here now. Load the page again.',
  'failed.rate_limit_exceeded': 'That was too often. Wait a moment.',
  'failed.lock_already_exists': 'Another change is in progress. Wait a moment.',
  'failed.timeout': 'The answer took too long. Nothing is bought twice when you try again.',
  'failed.network': 'The server cannot be reached. Check your connection.',
} as const;
