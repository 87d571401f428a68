import {
  AutumnProvider,
  BillingPage,
  CurrentPlan,
  EntitySwitcher,
  InvoiceList,
  type Messages,
  PaymentMethod,
  Paywall,
  PricingTable,
  ReferralCard,
  Seats,
  UsageChart,
  UsageMeter,
} from '@autumn/react';
import { type DehydratedState, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { Suspending } from './suspending.tsx';

/** Every ready-made component, as an app would use it, and the queries in Suspense. */
const shows = {
  PricingTable: <PricingTable signInHref="/sign-in" productDetails={{ pro: { recommended: true } }} />,
  Paywall: <Paywall featureId="export_pdf" plansHref="/pricing" />,
  UsageMeter: <UsageMeter featureId="words" />,
  UsageChart: <UsageChart featureId={['words', 'drafts']} defaultRange="7d" />,
  CurrentPlan: <CurrentPlan />,
  PaymentMethod: <PaymentMethod />,
  InvoiceList: <InvoiceList />,
  ReferralCard: <ReferralCard programId="invite" linkOf={(code) => `https://inkwell.example/?ref=${code}`} />,
  Seats: <Seats featureId="seats" />,
  EntitySwitcher: <EntitySwitcher value={null} onChange={() => undefined} />,
  BillingPage: <BillingPage />,
  Suspending: <Suspending />,
} satisfies Record<string, ReactNode>;

const notParts = ['BillingPage', 'Suspending'];

export interface AppProps {
  /** `?show=PricingTable&person=ada&locale=ar`, or `show=parts` for every component but the whole page of them. */
  readonly query: URLSearchParams;
  readonly messages: Messages;
  /** What the server knew already. */
  readonly state: DehydratedState | null;
}

/** The gallery, for browser and server. */
export function App({ query, messages, state }: AppProps) {
  const show = query.get('show') ?? 'parts';
  const shown = Object.entries(shows).filter(([name]) => (show === 'parts' ? !notParts.includes(name) : show === name));
  return (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <HydrationBoundary state={state}>
          <AutumnProvider
            identity={query.get('person')}
            headers={{ 'x-person': query.get('person') ?? '' }}
            locale={query.get('locale') ?? 'en-US'}
            timeZone={query.get('timeZone') ?? 'UTC'}
            messages={messages}
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
        </HydrationBoundary>
      </QueryClientProvider>
    </StrictMode>
  );
}
