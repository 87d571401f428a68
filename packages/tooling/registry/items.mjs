/**
 * The components to copy and own. `entry` is the file of a component's look, `door` the one that the package exports it
 * from: there a part that few pages have is fetched later, and there its documentation stands.
 */
const component = (name, component, folder, entry, door = entry) => ({ name, component, folder, entry, door });

export const items = [
  component('pricing-table', 'PricingTable', 'pricing-table', 'pricing-table.tsx'),
  component('paywall', 'Paywall', 'paywall', 'paywall-card.tsx', 'paywall.tsx'),
  component('checkout-dialog', 'CheckoutDialog', 'checkout-dialog', 'purchase-dialog.tsx', 'checkout-dialog.tsx'),
  component('usage-meter', 'UsageMeter', 'usage-meter', 'usage-meter.tsx'),
  component('usage-chart', 'UsageChart', 'usage-chart', 'chart-figure.tsx', 'usage-chart.tsx'),
  component('current-plan', 'CurrentPlan', 'current-plan', 'plan-panel.tsx', 'current-plan.tsx'),
  component('payment-method', 'PaymentMethod', 'payment-method', 'payment-method.tsx'),
  component('invoice-list', 'InvoiceList', 'invoice-list', 'invoice-panel.tsx', 'invoice-list.tsx'),
  component('referral-card', 'ReferralCard', 'referral-card', 'referral-panel.tsx', 'referral-card.tsx'),
  component('entity-switcher', 'EntitySwitcher', 'entity-switcher', 'entity-switcher.tsx'),
  component('seats', 'Seats', 'seats', 'seats-panel.tsx', 'seats.tsx'),
  component('billing-page', 'BillingPage', 'billing-page', 'billing-page.tsx'),
];

/** Small files that several of them need and that no page would import: they are copied too. */
export const companions = ['components/shared/slot-classes.ts', 'text/account-messages.ts', 'text/team-messages.ts'];
