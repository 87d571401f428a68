import { pathToFileURL } from 'node:url';
import { Miniflare, type RequestInit as MiniflareInit } from 'miniflare';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { vi } from 'vitest';
import { buildApp } from '../rendering/build-app.ts';
import { bundleRecipe, loadRecipe } from './load-recipe.ts';
import type { Upstream } from './upstream.ts';

type Fetch = (request: Request) => Promise<Response>;
type Action = (event: { readonly request: Request }) => Promise<Response>;

/** A snippet of the guide where it belongs; `isShape` where only the form of the framework's route is. */
export interface Recipe {
  readonly isShape: boolean;
  readonly open: (upstream: Upstream) => Promise<{ readonly fetch: Fetch; readonly close?: () => Promise<void> }>;
}

/** The app that React Router's compiler would have made of one resource route. */
const buildOf = (module: object) =>
  ({
    routes: { 'api.autumn': { id: 'api.autumn', path: 'api/autumn/*', module } },
    entry: { module: { default: () => new Response('a page', { status: 404 }) } },
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial' },
  }) as unknown as ServerBuild;

/** Workers run in workerd itself, with web standards alone. */
async function openWorker({ env }: Upstream) {
  const worker = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundleRecipe('Cloudflare Workers') }],
    compatibilityDate: '2026-04-01',
    bindings: { ...env },
  });
  await worker.ready;
  const fetch: Fetch = async (request) => {
    const init = {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: request.body && (await request.text()),
    };
    return (await worker.dispatchFetch(request.url, init as MiniflareInit)) as unknown as Response;
  };
  return { fetch, close: () => worker.dispose() };
}

export const recipes: Readonly<Record<string, Recipe>> = {
  'Cloudflare Workers': { isShape: false, open: openWorker },
  'React Router': {
    isShape: false,
    open: async () => ({ fetch: createRequestHandler(buildOf(await loadRecipe('React Router')), 'production') }),
  },
  SvelteKit: { isShape: true, open: () => openAction('SvelteKit') },
  Astro: { isShape: true, open: () => openAction('Astro') },
  'TanStack Start': {
    isShape: false,
    open: async () => {
      const server = pathToFileURL(`${await buildApp('start-app')}/dist/server/server.js`);
      return (await import(/* @vite-ignore */ server.href)).default;
    },
  },
  Bun: {
    isShape: true,
    open: async () => {
      const serve =
        vi.fn<(options: { routes: Record<string, (request: Request, server: object) => Promise<Response>> }) => void>();
      vi.stubGlobal('Bun', { serve });
      await loadRecipe('Bun');
      const route = serve.mock.calls[0]?.[0].routes['/api/autumn/*'];
      return { fetch: async (request) => (route ? route(request, {}) : Response.error()) };
    },
  },
  Deno: {
    isShape: true,
    open: async () => {
      const serve = vi.fn<(handler: (request: Request, info: object) => Promise<Response>) => void>();
      vi.stubGlobal('Deno', { serve });
      await loadRecipe('Deno');
      const handler = serve.mock.calls[0]?.[0];
      return { fetch: async (request) => (handler ? handler(request, {}) : Response.error()) };
    },
  },
};

/** A module whose `POST` is called with an event that holds the request. */
async function openAction(heading: string): Promise<{ readonly fetch: Fetch }> {
  const { POST } = await loadRecipe<{ POST: Action }>(heading);
  return { fetch: (request) => POST({ request }) };
}
