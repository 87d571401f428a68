import type * as kit from '@autumn/react';
import { AutumnProvider, autumnQueries, type Purchase, prefetchAutumn } from '@autumn/react';
import type { Caller } from '@autumn/server';
import { QueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What there is twice: in the package, and as an item of the registry. */
export type Items = Pick<
  typeof kit,
  | 'BillingPage'
  | 'CheckoutDialog'
  | 'CurrentPlan'
  | 'EntitySwitcher'
  | 'InvoiceList'
  | 'PaymentMethod'
  | 'Paywall'
  | 'PricingTable'
  | 'ReferralCard'
  | 'Seats'
  | 'UsageChart'
  | 'UsageMeter'
>;

const done = { status: 'done', choice: { productId: 'pro' }, preview: null, url: null, error: null, isBusy: false };

const pagesOf = (items: Items): Readonly<Record<string, ReactElement>> => ({
  PricingTable: <items.PricingTable plans={[{ title: 'Pro', month: 'pro', year: 'pro_yearly', recommended: true }]} />,
  'PricingTable of the catalog': <items.PricingTable />,
  Paywall: <items.Paywall productId="studio">Behind it</items.Paywall>,
  'Paywall that is open': <items.Paywall productId="pro">Behind it</items.Paywall>,
  CheckoutDialog: <items.CheckoutDialog purchase={done as unknown as Purchase} />,
  UsageMeter: <items.UsageMeter featureId="words" />,
  UsageChart: <items.UsageChart featureId="words" defaultRange="30d" />,
  CurrentPlan: <items.CurrentPlan />,
  PaymentMethod: <items.PaymentMethod />,
  InvoiceList: <items.InvoiceList />,
  ReferralCard: <items.ReferralCard programId="friends" />,
  EntitySwitcher: <items.EntitySwitcher value={null} onChange={() => {}} />,
  Seats: <items.Seats featureId="seats" />,
  BillingPage: <items.BillingPage meters={['words']} classNames={{ root: 'mine' }} />,
});

/** Each of them as a server writes it for a person, by what it shows. */
export async function renderItems(items: Items, caller: Caller, identity: string) {
  const queryClient = new QueryClient();
  await prefetchAutumn(queryClient, caller, identity);
  const queries = autumnQueries(caller, identity);
  await queryClient.prefetchQuery(queries.entities());
  await queryClient.prefetchQuery(queries.referralCode('friends'));
  await queryClient.prefetchQuery(queries.usage({ featureId: 'words', range: '30d', binSize: 'day' }));
  return Object.entries(pagesOf(items)).map(([name, page]) => {
    const html = renderToStaticMarkup(
      <AutumnProvider identity={identity} queryClient={queryClient}>
        {page}
      </AutumnProvider>,
    );
    return [name, html] as const;
  });
}
