/** The parts that the ready-made components are made of, without any look. */
export * as CheckoutDialog from './components/checkout-dialog/parts.ts';
export * as CurrentPlan from './components/current-plan/parts.ts';
export * as InvoiceList from './components/invoice-list/parts.ts';
export * as Paywall from './components/paywall/parts.ts';
export * as PricingTable from './components/pricing-table/parts.ts';
export * as ReferralCard from './components/referral-card/parts.ts';
export * as Seats from './components/seats/parts.ts';
export * as UsageChart from './components/usage-chart/parts.ts';
export * as UsageMeter from './components/usage-meter/parts.ts';
