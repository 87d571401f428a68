'use client';

import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { BrowserClientOptions } from '../client/browser-client.ts';
import { useLatest } from '../hooks/use-latest.ts';
import { identityKey } from '../queries/keys.ts';
import type { Messages } from '../text/messages.ts';
import { AutumnContext, type AutumnContextValue } from './autumn-context.ts';
import { createValue } from './create-value.ts';
import { onPageReturn } from './on-page-return.ts';
import { joinOtherTabs } from './other-tabs.ts';

export interface AutumnProviderProps extends BrowserClientOptions {
  /**
   * Who is signed in: the same id that `identify` on the server answers with (a user's, or an
   * organisation's when that one pays), or null for nobody. Part of every cache key.
   */
  readonly identity: string | null;
  /** @default the app's own from `QueryClientProvider`, else one for this provider */
  readonly queryClient?: QueryClient | undefined;
  /** Your words for some or all visible text. */
  readonly messages?: Partial<Messages> | undefined;
  /** BCP 47, for money, numbers and dates. Fixed, so that server and browser write the same. @default "en-US" */
  readonly locale?: string | undefined;
  /** Of the dates. @default "UTC" */
  readonly timeZone?: string | undefined;
  /** ISO 4217, where the catalog does not name one. @default "usd" */
  readonly currency?: string | undefined;
  readonly children?: ReactNode;
}

/**
 * Gives billing to everything below it. Asks for nothing by itself.
 *
 * @example
 * <AutumnProvider identity={session?.user.id ?? null}>
 *   <App />
 * </AutumnProvider>
 */
export function AutumnProvider({ identity, children, ...props }: AutumnProviderProps) {
  const { basePath, baseUrl, credentials, messages, locale, timeZone, currency } = props;
  const queryClient = useQueryClientOf(props.queryClient);

  // `headers` and `fetch` are often written inline: always the latest, and never a reason to start anew.
  const latest = useLatest(props);

  const own = useMemo(
    () => createValue(queryClient, identity, { basePath, baseUrl, credentials }, latest),
    [queryClient, identity, basePath, baseUrl, credentials, latest],
  );
  // Messages are plain strings: by what they say, and not by which object says it.
  const said = JSON.stringify(messages);
  const value = useMemo<AutumnContextValue>(
    () => ({
      ...own,
      connection: own,
      messages: said && JSON.parse(said),
      locale: locale ?? 'en-US',
      timeZone: timeZone ?? 'UTC',
      currency,
    }),
    [own, said, locale, timeZone, currency],
  );

  useEffect(() => joinOtherTabs(identity, value.refresh), [identity, value.refresh]);

  // A page out of the back/forward cache is as it was left, and its session may be another one: hidden first, then asked for.
  useEffect(
    () => onPageReturn(() => void queryClient.resetQueries({ queryKey: identityKey(identity) })),
    [queryClient, identity],
  );

  const previous = useRef(identity);
  useEffect(() => {
    if (previous.current !== identity) queryClient.removeQueries({ queryKey: identityKey(previous.current) });
    previous.current = identity;
  }, [queryClient, identity]);

  return <AutumnContext.Provider value={value}>{children}</AutumnContext.Provider>;
}

/** The app's query client where there is one: a second one would hide its cache, devtools and hydration. */
function useQueryClientOf(given: QueryClient | undefined): QueryClient {
  const inherited = useContext(QueryClientContext);
  const [own] = useState(() => (given || inherited ? undefined : new QueryClient()));
  const queryClient = (given ?? inherited ?? own) as QueryClient;
  // Mounted, a query client hears of focus and of being online again; the app's provider did that for its own.
  useEffect(() => {
    if (queryClient === inherited) return;
    queryClient.mount();
    return () => queryClient.unmount();
  }, [queryClient, inherited]);
  return queryClient;
}
