import { prefetchAutumn } from '@autumn/react';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { caller } from '../../lib/autumn';
import { currentPerson } from '../../lib/session';

/** Puts billing into the page's own HTML: no request after it, and nothing to wait for. */
export async function Prefetched({ children }: { children: ReactNode }) {
  const queryClient = new QueryClient();
  const person = await currentPerson();
  await prefetchAutumn(queryClient, caller, person?.id ?? null);
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
