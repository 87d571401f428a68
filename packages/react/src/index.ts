export {
  type BrowserCallOptions,
  type BrowserClient,
  type BrowserClientOptions,
  createBrowserClient,
} from './client/browser-client.ts';
export { BillingPage, type BillingPageProps, type BillingPageSlot } from './components/billing-page/billing-page.tsx';
export { CheckoutDialog } from './components/checkout-dialog/checkout-dialog.tsx';
export type { CheckoutDialogProps, CheckoutDialogSlot } from './components/checkout-dialog/checkout-dialog-props.ts';
export { CurrentPlan } from './components/current-plan/current-plan.tsx';
export type { CurrentPlanProps, CurrentPlanSlot } from './components/current-plan/plan-panel.tsx';
export { EntitySwitcher, type EntitySwitcherProps } from './components/entity-switcher/entity-switcher.tsx';
export { Gate, type GateProps } from './components/gate/gate.tsx';
export { InvoiceList } from './components/invoice-list/invoice-list.tsx';
export type { InvoiceListProps, InvoiceListSlot } from './components/invoice-list/invoice-panel.tsx';
export {
  PaymentMethod,
  type PaymentMethodProps,
  type PaymentMethodSlot,
} from './components/payment-method/payment-method.tsx';
export { Paywall } from './components/paywall/paywall.tsx';
export type { PaywallProps, PaywallSlot } from './components/paywall/paywall-props.ts';
export {
  PricingTable,
  type PricingTableProps,
  type PricingTableSlot,
} from './components/pricing-table/pricing-table.tsx';
export type { ExtraCard, SignIn } from './components/pricing-table/table-context.ts';
export { ReferralCard } from './components/referral-card/referral-card.tsx';
export type { ReferralCardProps, ReferralCardSlot } from './components/referral-card/referral-panel.tsx';
export { Seats } from './components/seats/seats.tsx';
export type { SeatsProps, SeatsSlot } from './components/seats/seats-panel.tsx';
export { StatusNotice, type StatusNoticeProps } from './components/shared/status-notice.tsx';
export { useFailureText } from './components/shared/use-failure-text.ts';
export type { UsageRange } from './components/usage-chart/chart-context.ts';
export type { UsageChartProps, UsageChartSlot } from './components/usage-chart/chart-figure.tsx';
export { UsageChart } from './components/usage-chart/usage-chart.tsx';
export { UsageMeter, type UsageMeterProps, type UsageMeterSlot } from './components/usage-meter/usage-meter.tsx';
export type { CheckReason } from './gates/decide-gate.ts';
export { type UseAttachOptions, type UseAttachResult, useAttach } from './hooks/use-attach.ts';
export {
  type UseBillingPortalOptions,
  type UseBillingPortalResult,
  useBillingPortal,
} from './hooks/use-billing-portal.ts';
export { type UseCancelResult, useCancel } from './hooks/use-cancel.ts';
export { type UseCheckResult, useCheck } from './hooks/use-check.ts';
export { useCheckout } from './hooks/use-checkout.ts';
export { type CheckoutReturn, type UseCheckoutReturnOptions, useCheckoutReturn } from './hooks/use-checkout-return.ts';
export { useCustomer } from './hooks/use-customer.ts';
export { type UseEntitiesResult, useEntities } from './hooks/use-entities.ts';
export { useEntity } from './hooks/use-entity.ts';
export { type UseEventsResult, useEvents } from './hooks/use-events.ts';
export { usePaymentMethod } from './hooks/use-payment-method.ts';
export { type UsePaywallResult, usePaywall } from './hooks/use-paywall.ts';
export { type UsePricingTableOptions, type UsePricingTableResult, usePricingTable } from './hooks/use-pricing-table.ts';
export { type UseProductsResult, useProducts } from './hooks/use-products.ts';
export { type Purchase, type UsePurchaseOptions, usePurchase } from './hooks/use-purchase.ts';
export { type UseRedeemReferralResult, useRedeemReferral } from './hooks/use-redeem-referral.ts';
export { useReferralCode } from './hooks/use-referral-code.ts';
export {
  type UseSetupPaymentOptions,
  type UseSetupPaymentResult,
  useSetupPayment,
} from './hooks/use-setup-payment.ts';
export { type UseTrackResult, useTrack } from './hooks/use-track.ts';
export { useUsage } from './hooks/use-usage.ts';
export { type CurrentPlanFacts, currentPlanOf } from './plans/current-plan.ts';
export type { OfferedProduct } from './plans/offered-product.ts';
export type { Plan, PlanChoice, ProductDetails } from './plans/plan.ts';
export { type AutumnContextValue, useAutumn } from './provider/autumn-context.ts';
export { AutumnProvider, type AutumnProviderProps } from './provider/autumn-provider.tsx';
export type { PurchaseChoice, PurchaseState, PurchaseStatus } from './purchase/purchase-state.ts';
export { autumnKeys } from './queries/keys.ts';
export { type PrefetchCaller, prefetchAutumn } from './queries/prefetch-autumn.ts';
export { type AutumnQueries, autumnQueries } from './queries/queries.ts';
export type { EventsFilter } from './queries/usage-queries.ts';
export { type Messages, messages } from './text/messages.ts';
export { type UseTextResult, useText } from './text/use-text.ts';
