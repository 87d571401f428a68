import type { CustomerView } from '@autumn/core/browser';
import type { Connection } from '../provider/autumn-context.ts';
import { traceOf } from './holdings.ts';
import { poll } from './poll.ts';

const patienceMs = 15_000;

/** The customer as the server has it now; whoever shows it sees it too. */
export const fetchCustomer = ({ queryClient, queries }: Connection): Promise<CustomerView> =>
  queryClient.fetchQuery({ ...queries.customer(), staleTime: 0, retry: false });

/** Once a purchase is seen: decisions of the server are asked for again, and the other tabs look again. */
export async function announceArrival({ refreshChecks, tellOtherTabs }: Connection): Promise<void> {
  tellOtherTabs();
  await refreshChecks();
}

/** Remembers how the product is held, to wait for a change of that. See `PurchaseWorld`. */
export async function watchArrival(connection: Connection, productId: string): Promise<() => Promise<boolean>> {
  const { queryClient, queries } = connection;
  const customer = await queryClient.ensureQueryData(queries.customer()).catch(() => undefined);
  // Unknown, it is what is seen first: what was held all along is not what has just arrived.
  let before = customer && traceOf(customer, productId);
  const hasChanged = async () => {
    const now = traceOf(await fetchCustomer(connection), productId);
    before ??= now;
    return now !== before;
  };
  return async () => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    const isThere = await poll(hasChanged, patience.signal);
    clearTimeout(timer);
    await announceArrival(connection);
    return isThere;
  };
}
