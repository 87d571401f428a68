/** Plans, prices and their buttons. */
export const planMessages = {
  plans: 'Plans',
  free: 'Free',
  /** In the price's place on a card without one. */
  customPrice: 'Custom',
  recommended: 'Recommended',
  currentPlan: 'Current plan',
  extras: 'Top-ups and add-ons',

  intervals: 'Billing interval',
  'interval.week': 'Weekly',
  'interval.month': 'Monthly',
  'interval.quarter': 'Quarterly',
  'interval.semi_annual': 'Half-yearly',
  'interval.year': 'Yearly',
  'per.minute': 'per minute',
  'per.hour': 'per hour',
  'per.day': 'per day',
  'per.week': 'per week',
  'per.month': 'per month',
  'per.quarter': 'per quarter',
  'per.semi_annual': 'per half year',
  'per.year': 'per year',
  /** For more than one of them: "every 3 months". */
  'every.minute': 'every {count} minutes',
  'every.hour': 'every {count} hours',
  'every.day': 'every {count} days',
  'every.week': 'every {count} weeks',
  'every.month': 'every {count} months',
  'every.quarter': 'every {count} quarters',
  'every.semi_annual': 'every {count} half years',
  'every.year': 'every {count} years',
  oneOff: 'once',
  perUnit: 'per {unit}',
  perMonth: '{amount} a month',
  saveUpTo: 'Save up to {percent}',
  'trial.day': '{length}-day free trial',
  'trial.month': '{length}-month free trial',
  'trial.year': '{length}-year free trial',
  trialWithoutCard: '{trial}, no card needed',

  /** `unit` is the catalog's own word, in its singular for exactly one. */
  units: '{count} {unit}',
  unlimited: 'Unlimited {unit}',
  everythingIn: 'Everything in {plan}, plus',
  /** Of a price for more than is included: "then $5 per 100 words". */
  thenPrice: 'then {price}',
  pricePer: '{price} per {unit}',
  priceRange: '{from}–{to}',
  runsUntil: 'Until {date}',
  startsOn: 'Starts on {date}',
  trialEnds: 'Trial until {date}',
  pastDue: 'Payment is due',

  /** Of what can be bought on top of what is included. */
  extraUnits: 'Extra {unit}',
  fewer: 'Fewer {unit}',
  more: 'More {unit}',

  /** What the button of a plan says. */
  getStarted: 'Get {product}',
  startFree: 'Start for free',
  startTrial: 'Start free trial',
  buy: 'Buy',
  buyFor: 'Buy {product} for {price}',
  add: 'Add',
  owned: 'Active',
  /** Of a plan that was canceled, or is to be replaced. */
  renew: 'Keep {product}',
  scheduled: 'Scheduled',
  upgrade: 'Upgrade to {product}',
  downgrade: 'Switch to {product}',
  switchInterval: 'Switch to {interval}',
  changeQuantity: 'Change {units}',
  signIn: 'Sign in to start',

  plansFailed: 'The plans could not be loaded.',
  customerFailed: 'Your current plan could not be loaded, so nothing can be changed right now.',
  plansEmpty: 'Nothing is on sale at the moment.',
  /** In the place of a part whose file is on its way. */
  loading: 'Loading…',
  loadingPlans: 'Loading plans…',
  paywallPending: 'Checking your plan…',
  /** In place of a dialog whose file could not be fetched. */
  notLoaded: 'This could not be opened. Check your connection.',
  retry: 'Try again',
  /** Where trying again did not help. */
  reload: 'Reload the page',
} as const;
