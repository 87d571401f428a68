/** The checkout dialog, and what comes after it. */
export const purchaseMessages = {
  checkoutTitle: ({ product, scenario }: { product: string; scenario: string | null }): string =>
    checkoutTitles[scenario ?? '']?.(product) ?? `Get ${product}`,
  previewing: 'Working out the price…',
  dueToday: 'Due today',
  nothingDue: 'Nothing is due today.',
  nextCycle: ({ amount, date }: { amount: string; date: string }): string => `From ${date}: ${amount}`,
  trialNote: ({ date }: { date: string }): string => `Your free trial runs until ${date}. Cancel before then, and nothing is charged.`,
  downgradeNote: ({ from, to, date }: { from: string; to: string; date: string }): string =>
    `You keep ${from} until ${date}. ${to} starts after that.`,
  renewNote: ({ product }: { product: string }): string => `${product} goes on as before.`,
  prorationNote: 'What you have paid for and not used is taken off.',
  redirectNote: 'You pay on a secure page, and come back here.',

  confirmPurchase: 'Confirm',
  confirmPay: ({ amount }: { amount: string }): string => `Pay ${amount}`,
  continueToPayment: 'Continue to payment',
  buying: 'Just a moment…',
  redirecting: 'Opening the payment page…',
  settling: 'Activating…',
  cancelPurchase: 'Cancel',
  closeDialog: 'Close',

  doneTitle: ({ product }: { product: string }): string => `${product} is yours`,
  doneNote: 'Everything it includes is ready to use.',
  scheduledTitle: 'All set',
  scheduledNote: ({ product }: { product: string }): string => `${product} starts when the current period ends.`,

  declinedTitle: 'The payment did not go through',
  declinedNote: 'Your plan has not changed, and nothing was charged. Complete the payment, or try again with another card.',
  completePayment: 'Complete payment',
  failedTitle: 'That did not work',
  /** By error code; anything else says `failedNote`. */
  failedNotes: {
    product_already_attached: 'You have this already.',
    forbidden: 'You are not allowed to change the plan. Ask somebody who manages billing.',
    signed_out: 'Your session has ended. Sign in again.',
    identity_mismatch: 'Somebody else is signed in here now. Load the page again.',
    rate_limit_exceeded: 'That was too often. Wait a moment.',
    lock_already_exists: 'Another change is in progress. Wait a moment.',
    timeout: 'The answer took too long. Nothing is bought twice when you try again.',
    network: 'The server cannot be reached. Check your connection.',
  } as Readonly<Record<string, string>>,
  failedNote: 'Nothing was changed. Try again in a moment.',
};

const checkoutTitles: Readonly<Record<string, (product: string) => string>> = {
  upgrade: (product) => `Upgrade to ${product}`,
  downgrade: (product) => `Switch to ${product}`,
  cancel: (product) => `Switch to ${product}`,
  renew: (product) => `Keep ${product}`,
  active: (product) => `Change ${product}`,
  update_prepaid_quantity: (product) => `Change ${product}`,
};
