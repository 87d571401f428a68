import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Autumn kit',
  description: 'Billing for React apps on Autumn: the server decides, the browser displays.',
  cleanUrls: true,
  // What other pages include.
  srcExclude: ['reference/threats.md', 'reference/registry.md', 'reference/hooks/*.md'],
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/start' },
      { text: 'Components', link: '/components/pricing-table' },
      { text: 'Hooks', link: '/hooks/' },
      { text: 'Decisions', link: '/decisions/' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: [
          { text: 'Start', link: '/guide/start' },
          { text: 'Doors', link: '/guide/doors' },
          { text: 'Rendering on a server', link: '/guide/rendering' },
          { text: 'Who is asking', link: '/guide/auth' },
          { text: 'What a browser may do', link: '/guide/security' },
          { text: 'Threats', link: '/guide/threats' },
          { text: 'Work that costs something', link: '/guide/guard' },
          { text: 'What is retried', link: '/guide/retries' },
          { text: 'Usage that is never lost', link: '/guide/usage' },
          { text: 'Languages', link: '/guide/locales' },
          { text: 'Themes', link: '/guide/themes' },
          { text: 'Own the code', link: '/guide/own-the-code' },
          { text: 'Devtools', link: '/guide/devtools' },
          { text: 'The sandbox', link: '/guide/sandbox' },
          { text: 'Testing with the sandbox', link: '/guide/testing' },
        ],
      },
      {
        text: 'Components',
        items: [
          { text: 'PricingTable', link: '/components/pricing-table' },
          { text: 'Paywall', link: '/components/paywall' },
          { text: 'Gate', link: '/components/gate' },
          { text: 'usePurchase, CheckoutDialog', link: '/components/purchase' },
          { text: 'CurrentPlan', link: '/components/current-plan' },
          { text: 'PaymentMethod', link: '/components/payment-method' },
          { text: 'InvoiceList', link: '/components/invoice-list' },
          { text: 'UsageMeter', link: '/components/usage-meter' },
          { text: 'UsageChart', link: '/components/usage-chart' },
          { text: 'ReferralCard', link: '/components/referral-card' },
          { text: 'Seats', link: '/components/seats' },
          { text: 'BillingPage', link: '/components/billing-page' },
        ],
      },
      {
        text: 'Hooks',
        items: [
          { text: 'All hooks', link: '/hooks/' },
          { text: 'useCustomer', link: '/hooks/customer' },
          { text: 'useCheck, usePaywall', link: '/hooks/check' },
          { text: 'useProducts, usePricingTable', link: '/hooks/plans' },
          { text: 'usePurchase, useAttach', link: '/hooks/purchase' },
          { text: 'useCancel, usePaymentMethod', link: '/hooks/account' },
          { text: 'useUsage, useEvents, useTrack', link: '/hooks/usage' },
          { text: 'useEntities, useEntity', link: '/hooks/entities' },
          { text: 'useReferralCode', link: '/hooks/referrals' },
          { text: 'useText, useFailureText', link: '/hooks/texts' },
        ],
      },
      {
        text: 'Reference',
        items: [
          { text: 'Endpoints', link: '/reference/endpoints' },
          { text: 'Defences', link: '/reference/defences' },
        ],
      },
      { text: 'Decisions', items: [{ text: 'All decisions', link: '/decisions/' }] },
    ],
    search: { provider: 'local' },
  },
});
