/** Inviting others, and being invited. */
export const referralMessages = {
  inviteTitle: 'Invite a friend',
  inviteNote: 'Share your code. You are both thanked for it.',
  yourCode: 'Your code',
  copyCode: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copy it by hand: this browser does not allow it.',
  codeFailed: 'Your code could not be loaded.',
  loadingCode: 'Loading your code…',
  redeemLabel: 'Have a code from somebody else?',
  redeem: 'Redeem',
  redeemed: 'Your code was redeemed. Thank you for coming.',
  /** By error code; anything else says `redeemFailed.other`. */
  'redeemFailed.other': 'This code could not be redeemed. Check it, and try again.',
  'redeemFailed.referral_code_not_found': 'There is no such code. Check the spelling.',
  'redeemFailed.customer_already_redeemed_referral_code': 'You have redeemed a code already.',
  'redeemFailed.customer_cannot_redeem_own_code': 'This is your own code.',
  'redeemFailed.referral_code_max_redemptions_reached': 'This code has been used as often as it can be.',
} as const;
