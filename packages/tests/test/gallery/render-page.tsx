import { type PrefetchCaller, prefetchAutumn } from '@autumn/react';
import { loadMessages } from '@autumn/react/locales';
import { type DehydratedState, dehydrate, QueryClient } from '@tanstack/react-query';
import { version } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

export interface ServerRendered {
  readonly html: string;
  readonly state: DehydratedState | null;
}

export const reactVersion = version;

/** The gallery as a server sends it, with what it knew. */
export async function renderPage(query: URLSearchParams, caller: PrefetchCaller): Promise<ServerRendered> {
  const queryClient = new QueryClient();
  await prefetchAutumn(queryClient, caller, query.get('person'));
  const state: DehydratedState = JSON.parse(JSON.stringify(dehydrate(queryClient)));
  const messages = await loadMessages(query.get('locale') ?? 'en-US');
  return { html: renderToString(<App query={query} messages={messages} state={state} />), state };
}
