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
import { directionOf, loadMessages } from '@autumn/react/locales';
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

/** What the address asks for: `/?show=PricingTable&person=ada&locale=ar`, or `show=parts` for all but the whole page of them. */
const query = new URLSearchParams(location.search);
const show = query.get('show') ?? 'parts';
const locale = query.get('locale') ?? 'en-US';
const texts = await loadMessages(locale);

function Page() {
  const shown = Object.entries(shows).filter(([name]) => (show === 'parts' ? name !== 'BillingPage' : show === name));
  return (
    <AutumnProvider
      identity={query.get('person')}
      headers={{ 'x-person': query.get('person') ?? '' }}
      locale={locale}
      messages={texts}
    >
      <main>
        <h1>Gallery</h1>
        {shown.map(([name, component]) => (
          <article key={name} id={name}>
            <h2 lang="en">{name}</h2>
            {component}
          </article>
        ))}
      </main>
    </AutumnProvider>
  );
}

document.documentElement.lang = locale;
document.documentElement.dir = query.get('dir') ?? directionOf(locale);
createRoot(document.getElementById('root') as HTMLElement).render(<Page />);
