'use client';

import { CurrentPlan, InvoiceList, PaymentMethod, ReferralCard, UsageChart, UsageMeter } from '@autumn/react';

/** The link that friends are sent; signing in by it is left to the reader. */
const linkOf = (code: string) => `https://inkwell.example/join?ref=${code}`;

export function Account() {
  return (
    <div className="account-page">
      <CurrentPlan className="panel" heading="h2" />
      <PaymentMethod className="panel" heading="h2" />
      <section className="panel" aria-label="What is left">
        <UsageMeter featureId="words" />
        <UsageMeter featureId="credits" />
        <UsageMeter featureId="style_checks" />
      </section>
      <UsageChart className="panel" featureId={['words', 'style_checks']} defaultRange="7d" />
      <InvoiceList className="panel" heading="h2" />
      <ReferralCard
        className="panel"
        heading="h2"
        programId="friends"
        description="You both get your next month at half the price."
        linkOf={linkOf}
      />
    </div>
  );
}
