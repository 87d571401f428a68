'use client';

import { CurrentPlan, InvoiceList, Paywall, PricingTable, type PricingTableProps, UsageMeter } from '@autumn/react';

const plans: PricingTableProps['plans'] = [
  { title: 'Pro', month: 'pro', year: 'pro_yearly', description: 'For writing every day.' },
  { month: 'team', description: 'For a room of writers.', recommended: true },
];

/** What a billing page is made of. `of` tells the landmarks of one pane from those of the next. */
export function Specimens({ of }: { of: string }) {
  return (
    <>
      <PricingTable plans={plans} skeletons={2} heading="h3" aria-label={`Plans: ${of}`} />
      <section className="autumn panel" aria-label={`Usage: ${of}`}>
        <UsageMeter featureId="words" />
        <UsageMeter featureId="credits" />
      </section>
      <Paywall featureId="seats" plansHref="/#pricing" />
      <CurrentPlan className="panel" heading="h3" aria-labelledby={undefined} aria-label={`Plan: ${of}`} />
      <InvoiceList className="panel" heading="h3" aria-labelledby={undefined} aria-label={`Invoices: ${of}`} />
    </>
  );
}
