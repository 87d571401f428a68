import type { ComponentType } from 'react';
import { purchaseDialog } from '../components/checkout-dialog/checkout-dialog.tsx';
import { PurchaseDialog } from '../components/checkout-dialog/purchase-dialog.tsx';
import { planPanel } from '../components/current-plan/current-plan.tsx';
import { PlanPanel } from '../components/current-plan/plan-panel.tsx';
import { invoicePanel } from '../components/invoice-list/invoice-list.tsx';
import { InvoicePanel } from '../components/invoice-list/invoice-panel.tsx';
import { paywallCard } from '../components/paywall/paywall.tsx';
import { PaywallCard } from '../components/paywall/paywall-card.tsx';
import { referralPanel } from '../components/referral-card/referral-card.tsx';
import { ReferralPanel } from '../components/referral-card/referral-panel.tsx';
import { seatsPanel } from '../components/seats/seats.tsx';
import { SeatsPanel } from '../components/seats/seats-panel.tsx';
import type { LazyPart } from '../components/shared/lazy-part.ts';
import { ChartFigure } from '../components/usage-chart/chart-figure.tsx';
import { chartFigure } from '../components/usage-chart/usage-chart.tsx';

const give = <Props>(part: LazyPart<Props>, whole: ComponentType<Props>): void => {
  part.loaded = whole;
};

/** Has everything there that a page fetches late: a test waits for no file. */
export function giveParts(): void {
  give(paywallCard, PaywallCard);
  give(purchaseDialog, PurchaseDialog);
  give(planPanel, PlanPanel);
  give(invoicePanel, InvoicePanel);
  give(chartFigure, ChartFigure);
  give(referralPanel, ReferralPanel);
  give(seatsPanel, SeatsPanel);
}
