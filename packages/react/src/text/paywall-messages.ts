/** What is locked, why, and what helps. */
export const paywallMessages = {
  'paywallTitle.no_access': 'Unlock {feature}',
  'paywallTitle.no_product': 'This is part of {feature}',
  'paywallTitle.limit_reached': 'You are out of {unit}',
  'paywallTitle.not_enough': 'Not enough {unit} left',
  'paywallTitle.signed_out': 'Sign in to continue',
  'paywallTitle.failed': '{feature} could not be checked',
  'paywallReason.no_access': '{feature} is not part of your plan.',
  'paywallReason.no_product': 'Your account does not have {feature} yet.',
  'paywallReason.limit_reached': 'You have used all that your plan includes.',
  'paywallReason.not_enough': 'You have {left}, and this needs {needed}.',
  'paywallReason.signed_out': 'Your plan decides what you can do here, so we have to know who you are.',
  /** After the reason, where an allowance comes again. */
  moreOn: 'You get more on {date}.',
  paywallOffer: 'Available in {product}',
  paywallNoOffer: 'No plan on sale includes this. Write to us, and we will find one for you.',
  seePlans: 'See all plans',
  notNow: 'Not now',
} as const;
