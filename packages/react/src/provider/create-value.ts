import type { QueryClient } from '@tanstack/react-query';
import { batchBootstrap } from '../client/batch-bootstrap.ts';
import { type BrowserClientOptions, createBrowserClient } from '../client/browser-client.ts';
import { createGateStore } from '../gates/gate-store.ts';
import { coreQueries } from '../queries/core-queries.ts';
import { checksKey, customerKey, entitiesKey, paymentMethodKey, usagesKey } from '../queries/keys.ts';
import type { Connection } from './autumn-context.ts';
import { tellOtherTabs } from './other-tabs.ts';

/** What a purchase or usage may change. */
const changing = [customerKey, checksKey, entitiesKey, usagesKey, paymentMethodKey];

/** Everything of the context that depends on whose it is and where the handler is. */
export function createValue(
  queryClient: QueryClient,
  identity: string | null,
  options: BrowserClientOptions,
  latest: { readonly current: BrowserClientOptions },
): Connection {
  const send = (request: Request) => (latest.current.fetch ?? fetch)(request);
  const client = batchBootstrap(
    createBrowserClient({
      ...options,
      get headers() {
        return latest.current.headers;
      },
      fetch: (request) => gates.inspector?.carry(request, send) ?? send(request),
    }),
  );
  const queries = coreQueries(client, identity);
  const gates = createGateStore(queryClient, queries, identity);
  const refreshChecks = () => queryClient.invalidateQueries({ queryKey: checksKey(identity) });
  const refresh = async () => {
    await Promise.all(changing.map((key) => queryClient.invalidateQueries({ queryKey: key(identity) })));
  };
  return {
    client,
    queryClient,
    identity,
    queries,
    refresh,
    refreshChecks,
    tellOtherTabs: () => tellOtherTabs(identity),
    gates,
  };
}
