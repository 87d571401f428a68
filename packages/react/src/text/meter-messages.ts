/** How much is left of an allowance. */
export const meterMessages = {
  meterLeft: '{left} of {total} left',
  meterOver: '{over} over your allowance',
  meterOverBilled: '{over} beyond your allowance, billed by use',
  meterUnlimited: '{used} used, without a limit',
  included: 'Included',
  meterNotHeld: 'Not part of your plan',
  resetsOn: 'Resets on {date}',
  paywallFailed: 'Your plan could not be checked.',
} as const;
