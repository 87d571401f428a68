import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Autumn kit',
  description: 'Billing for React apps on Autumn: the server decides, the browser displays.',
  cleanUrls: true,
  // A table that a page includes.
  srcExclude: ['reference/threats.md'],
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/start' },
      { text: 'Components', link: '/components/pricing-table' },
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
          { text: 'useCheck', link: '/components/check' },
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
