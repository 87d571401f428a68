import type { PurchaseIntent } from '@autumn/core/browser';
import type { BrowserClient } from '../client/browser-client.ts';
import { coreQueries } from './core-queries.ts';
import { entityQueries } from './entity-queries.ts';
import { previewQuery } from './preview-query.ts';
import { referralQueries } from './referral-queries.ts';
import { usageQueries } from './usage-queries.ts';

export type AutumnQueries = ReturnType<typeof autumnQueries>;

/** The methods that are asked; a caller of `@autumn/server` has them too. */
export type QueryClientMethods = Pick<
  BrowserClient,
  'customer' | 'products' | 'check' | 'checkout' | 'entity' | 'entities' | 'query' | 'events' | 'referralCode'
>;

/**
 * Key and fetcher in one place, for `useQuery`, `useSuspenseQuery`, `prefetchQuery` and `fetchQuery`.
 *
 * `client` is a browser client, or a caller of `@autumn/server` on the server. Without an identity
 * there is no customer to ask for; the products are open to everybody.
 *
 * @example
 * const queries = autumnQueries(createBrowserClient(), user.id);
 * const { data } = useSuspenseQuery(queries.customer());
 */
export const autumnQueries = (client: QueryClientMethods, identity: string | null) => ({
  ...coreQueries(client, identity),
  /** What a purchase would cost. */
  preview: (intent: PurchaseIntent) => previewQuery(client, identity, intent),
  ...entityQueries(client, identity),
  ...usageQueries(client, identity),
  ...referralQueries(client, identity),
});
