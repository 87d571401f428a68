import {
  AutumnProvider,
  BillingPage,
  CurrentPlan,
  InvoiceList,
  PaymentMethod,
  Paywall,
  PricingTable,
  ReferralCard,
  UsageChart,
  UsageMeter,
} from '@autumn/react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Every ready-made component, as an app would use it. */
export const shows = {
  PricingTable: <PricingTable signInHref="/sign-in" productDetails={{ pro: { recommended: true } }} />,
  Paywall: <Paywall featureId="export_pdf" plansHref="/pricing" />,
  UsageMeter: <UsageMeter featureId="words" />,
  UsageChart: <UsageChart featureId={['words', 'drafts']} defaultRange="7d" />,
  CurrentPlan: <CurrentPlan />,
  PaymentMethod: <PaymentMethod />,
  InvoiceList: <InvoiceList />,
  ReferralCard: <ReferralCard programId="invite" linkOf={(code) => `https://inkwell.example/?ref=${code}`} />,
  BillingPage: <BillingPage />,
} satisfies Record<string, ReactNode>;

/** What the address asks for: `/?show=PricingTable&person=ada&dir=rtl`. */
function Page() {
  const query = new URLSearchParams(location.search);
  const show = query.get('show') as keyof typeof shows;
  return (
    <AutumnProvider identity={query.get('person')} headers={{ 'x-person': query.get('person') ?? '' }}>
      <main>
        <h1>Gallery</h1>
        <h2>{show}</h2>
        {shows[show]}
      </main>
    </AutumnProvider>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<Page />);
