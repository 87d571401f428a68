import type { CustomerView, ProductsView } from '@autumn/core/browser';
import {
  type QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverOptions,
  type QueryState,
} from '@tanstack/react-query';
import type { CoreQueries } from '../queries/core-queries.ts';
import type { Inspector } from './inspector.ts';
import { watchExpiry } from './watch-expiry.ts';

/**
 * One observer of each query for all gates of a page. A thousand gates with an observer each would take
 * twice as long to mount and four times as long to update.
 */
export interface GateStore {
  readonly identity: string | null;
  readonly queries: CoreQueries;
  readonly customer: () => QueryState<CustomerView> | undefined;
  readonly products: () => QueryState<ProductsView> | undefined;
  /** Reads one more query, whether it is being fetched or not. */
  readonly reader: <View>(options: Watched) => () => QueryState<View> | undefined;
  /** Calls back on every change, and keeps customer and products fetched meanwhile. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps one more query fetched for one who waits for it: few gates ever need the server's own decision. */
  readonly watch: (options: Watched, listener: () => void) => () => void;
  readonly refetch: (queryKey: QueryKey) => Promise<void>;
  /** Has every gate look again. */
  readonly notify: () => void;
  inspector?: Inspector | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: an observer of whatever the query holds
type Watched = QueryObserverOptions<any, Error, any, any, any>;

export function createGateStore(queryClient: QueryClient, queries: CoreQueries, identity: string | null): GateStore {
  const listeners = new Set<() => void>();
  const [customerOptions, productsOptions] = [queries.customer(), queries.products()];
  const watch = (options: Watched, listener: () => void): (() => void) =>
    // Gates do not show that a fetch is running, so they are not woken when one starts or ends.
    new QueryObserver(queryClient, { ...options, notifyOnChangeProps: ['data', 'status'] }).subscribe(listener);

  // By hash: a thousand gates read, and none of them has to write its key as text again.
  const reader = <View>(options: Watched): (() => QueryState<View> | undefined) => {
    const hash = queryClient.defaultQueryOptions(options).queryHash;
    return () => queryClient.getQueryCache().get<View>(hash)?.state;
  };
  const customer = reader<CustomerView>(customerOptions);
  const refetch = (queryKey: QueryKey) => queryClient.invalidateQueries({ queryKey });
  const expiry = watchExpiry(customer, () => refetch(customerOptions.queryKey));
  const notify = () => {
    expiry.reset();
    for (const listener of listeners) listener();
  };

  let stop: (() => void)[] = [];
  return {
    identity,
    queries,
    customer,
    products: reader<ProductsView>(productsOptions),
    reader,
    watch,
    refetch,
    notify,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        stop = [watch(customerOptions, notify), watch(productsOptions, notify), expiry.stop];
        expiry.reset();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) for (const end of stop) end();
      };
    },
  };
}
