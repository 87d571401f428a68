/** Plans, prices and their buttons. */
export const planMessages = {
  plans: 'Plans',
  free: 'Free',
  /** Stands in the price's place on a card without one. */
  customPrice: 'Custom',
  contactUs: 'Contact us',
  recommended: 'Recommended',
  currentPlan: 'Current plan',

  intervals: 'Billing interval',
  intervalName: ({ interval, count }: IntervalText): string => intervalNames[`${count} ${interval}`] ?? `Every ${count} ${interval}s`,
  perInterval: ({ interval, count }: IntervalText): string => (count === 1 ? `per ${words(interval)}` : `every ${count} ${words(interval)}s`),
  oneOff: 'once',
  perUnit: ({ unit }: { unit: string }): string => `per ${unit}`,
  perMonth: ({ amount }: { amount: string }): string => `${amount} a month`,
  save: ({ percent }: { percent: string }): string => `Save ${percent}`,
  saveUpTo: ({ percent }: { percent: string }): string => `Save up to ${percent}`,
  trial: ({ length, duration }: { length: number; duration: string }): string => `${length}-${duration} free trial`,
  trialWithoutCard: ({ length, duration }: { length: number; duration: string }): string =>
    `${length}-${duration} free trial, no card needed`,

  everythingIn: ({ plan }: { plan: string }): string => `Everything in ${plan}, plus`,
  includes: 'Includes',
  /** `then` is a price: "$5 per 100 words". */
  thenPrice: ({ price }: { price: string }): string => `then ${price}`,
  pricePer: ({ price, unit }: { price: string; unit: string }): string => `${price} per ${unit}`,
  priceRange: ({ from, to }: { from: string; to: string }): string => `${from}–${to}`,
  runsUntil: ({ date }: { date: string }): string => `Until ${date}`,
  startsOn: ({ date }: { date: string }): string => `Starts on ${date}`,
  trialEnds: ({ date }: { date: string }): string => `Trial until ${date}`,
  pastDue: 'Payment is due',

  extras: 'Top-ups and add-ons',
  /** Of what can be bought on top of what is included. */
  extraUnits: ({ unit }: { unit: string }): string => `Extra ${unit}`,
  fewer: ({ unit }: { unit: string }): string => `Fewer ${unit}`,
  more: ({ unit }: { unit: string }): string => `More ${unit}`,

  /** What the button of a plan says. */
  getStarted: ({ product }: ProductText): string => `Get ${product}`,
  startFree: 'Start for free',
  startTrial: 'Start free trial',
  buy: 'Buy',
  buyFor: ({ product, price }: ProductText & { price: string }): string => `Buy ${product} for ${price}`,
  add: 'Add',
  current: 'Current plan',
  owned: 'Active',
  renew: 'Renew',
  scheduled: 'Scheduled',
  upgrade: ({ product }: ProductText): string => `Upgrade to ${product}`,
  downgrade: ({ product }: ProductText): string => `Switch to ${product}`,
  switchInterval: ({ interval }: { interval: string }): string => `Switch to ${interval.toLowerCase()}`,
  changeQuantity: ({ units }: { units: string }): string => `Change ${units}`,
  signIn: 'Sign in to start',

  plansFailed: 'The plans could not be loaded.',
  customerFailed: 'Your current plan could not be loaded, so nothing can be changed right now.',
  plansEmpty: 'Nothing is on sale at the moment.',
  loadingPlans: 'Loading plans…',
  retry: 'Try again',
};

export interface IntervalText {
  /** `week`, `month`, `quarter`, `semi_annual` or `year`. */
  readonly interval: string;
  readonly count: number;
}

export interface ProductText {
  readonly product: string;
}

const intervalNames: Readonly<Record<string, string>> = {
  '1 week': 'Weekly',
  '1 month': 'Monthly',
  '1 quarter': 'Quarterly',
  '1 semi_annual': 'Every half year',
  '1 year': 'Yearly',
};

const words = (interval: string): string => (interval === 'semi_annual' ? 'half year' : interval);
