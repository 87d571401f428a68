import type { ComponentType } from 'react';

/** Each example in a file of its own, which its page shows and runs. */
export const examples: Readonly<Record<string, () => Promise<{ readonly Example: ComponentType }>>> = {
  'billing-page': () => import('./billing-page.tsx'),
  'current-plan': () => import('./current-plan.tsx'),
  gate: () => import('./gate.tsx'),
  'hooks/account': () => import('./hooks/account.tsx'),
  'hooks/check': () => import('./hooks/check.tsx'),
  'hooks/customer': () => import('./hooks/customer.tsx'),
  'hooks/entities': () => import('./hooks/entities.tsx'),
  'hooks/plans': () => import('./hooks/plans.tsx'),
  'hooks/purchase': () => import('./hooks/purchase.tsx'),
  'hooks/referrals': () => import('./hooks/referrals.tsx'),
  'hooks/texts': () => import('./hooks/texts.tsx'),
  'hooks/usage': () => import('./hooks/usage.tsx'),
  'invoice-list': () => import('./invoice-list.tsx'),
  'payment-method': () => import('./payment-method.tsx'),
  paywall: () => import('./paywall.tsx'),
  'pricing-table': () => import('./pricing-table.tsx'),
  purchase: () => import('./purchase.tsx'),
  'referral-card': () => import('./referral-card.tsx'),
  seats: () => import('./seats.tsx'),
  'usage-chart': () => import('./usage-chart.tsx'),
  'usage-meter': () => import('./usage-meter.tsx'),
};
