import type { CustomerView } from '@autumn/core/browser';
import type { AutumnContextValue } from '../provider/autumn-context.ts';
import { traceOf } from './holdings.ts';
import { poll } from './poll.ts';

const patienceMs = 15_000;

/** The customer as the server has it now; whoever shows it sees it too. */
export const fetchCustomer = ({ queryClient, queries }: AutumnContextValue): Promise<CustomerView> =>
  queryClient.fetchQuery({ ...queries.customer(), staleTime: 0, retry: false });

/** Once a purchase is seen: decisions of the server are asked for again, and the other tabs look again. */
export async function announceArrival({ refreshChecks, tellOtherTabs }: AutumnContextValue): Promise<void> {
  tellOtherTabs();
  await refreshChecks();
}

/** Remembers how the product is held, to wait for a change of that. See `PurchaseWorld`. */
export async function watchArrival(autumn: AutumnContextValue, productId: string): Promise<() => Promise<boolean>> {
  const { queryClient, queries } = autumn;
  const before = traceOf(await queryClient.ensureQueryData(queries.customer()).catch(() => undefined), productId);
  return async () => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    const isThere = await poll(async () => traceOf(await fetchCustomer(autumn), productId) !== before, patience.signal);
    clearTimeout(timer);
    await announceArrival(autumn);
    return isThere;
  };
}
