/** The customer's own plan, card and invoices. */
export const accountMessages = {
  yourPlan: 'Your plan',
  noPlan: 'No plan yet',
  signedOutAccount: 'Sign in to see your plan.',
  loadingAccount: 'Loading your plan…',
  accountFailed: 'Your plan could not be loaded. Nothing about it has changed.',

  renewsOn: 'Renews on {date}',
  endsOn: 'Canceled. It runs until {date}.',
  changesOn: 'Changes to {product} on {date}',
  pastDueNote: 'The last payment did not go through. Pay the open invoice to keep {product}.',
  addOns: 'Add-ons',

  payInvoice: 'Pay now',
  cancelPlan: 'Cancel {product}',
  manageBilling: 'Manage billing',

  'cancelTitle.plan': 'Cancel {product}?',
  /** While the cancellation waits for the end of the period. */
  cancelNote: 'It stays active until {date}, and you can change your mind until then.',
  cancelNoteNext: 'After that you are on {next}.',
  cancelNow: 'It ends right away.',
  cancelConfirm: 'Yes, cancel',

  card: 'Payment method',
  cardEnding: '{brand} ending in {last4}',
  cardExpires: 'Expires {month}/{year}',
  noCard: 'No card on file',
  addCard: 'Add a card',
  changeCard: 'Change card',
  cardFailed: 'Your payment method could not be loaded.',

  invoices: 'Invoices',
  invoiceDate: 'Date',
  invoiceAmount: 'Amount',
  invoiceStatus: 'Status',
  invoiceLink: 'Invoice',
  openInvoice: 'View',
  /** The name of the link for those who cannot see its row. */
  openInvoiceOf: 'View: invoice of {date}',
  payInvoiceOf: 'Pay now: invoice of {date}',
  moreInvoices: 'Show all {count}',
  noInvoices: 'No invoices yet.',
  invoicesFailed: 'Your invoices could not be loaded.',
  loadingInvoices: 'Loading invoices…',
  'invoice.paid': 'Paid',
  'invoice.open': 'Due',
  'invoice.draft': 'Draft',
  'invoice.void': 'Void',
  'invoice.uncollectible': 'Not paid',

  usage: 'Usage',
} as const;
