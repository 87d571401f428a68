import './support/setup.ts';
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type * as index from '../src/index.ts';
import { openStack, type Stack } from './support/stack.ts';

type Kit = typeof index;

/** Another copy of the kit: what a server has loaded, a browser has not. */
async function openKit(): Promise<Kit> {
  vi.resetModules();
  return await import('../src/index.ts');
}

/** The kit where there is no document. */
async function openServer(): Promise<Kit> {
  vi.stubGlobal('document', undefined);
  const kit = await openKit();
  await vi.dynamicImportSettled();
  vi.unstubAllGlobals();
  return kit;
}

function page(kit: Kit, stack: Stack, queryClient: QueryClient, state: unknown, identity: string | null): ReactNode {
  const { AutumnProvider, Paywall, PricingTable, UsageMeter } = kit;
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <HydrationBoundary state={state as ReturnType<typeof dehydrate>}>
          <AutumnProvider identity={identity} fetch={stack.fetch}>
            <PricingTable signInHref="/sign-in" />
            <Paywall featureId="words">Write something</Paywall>
            <Paywall featureId="export_pdf">The export</Paywall>
            <UsageMeter featureId="words" />
          </AutumnProvider>
        </HydrationBoundary>
      </QueryClientProvider>
    </StrictMode>
  );
}

async function serve(stack: Stack, identity: string | null) {
  stack.session.customerId = identity;
  const queryClient = new QueryClient();
  const server = await openServer();
  await server.prefetchAutumn(queryClient, stack.caller, identity);
  const state = JSON.parse(JSON.stringify(dehydrate(queryClient)));
  return { state, html: renderToString(page(server, stack, new QueryClient(), state, identity)) };
}

/** Hydrates as a browser would, and lets everything that it starts come to rest. */
async function hydrate(stack: Stack, html: string, state: unknown, identity: string | null) {
  const kit = await openKit();
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  const served = root.cloneNode(true);
  const mismatches: unknown[] = [];
  await act(async () => {
    hydrateRoot(root, page(kit, stack, new QueryClient(), state, identity), {
      onRecoverableError: (error) => mismatches.push(error),
    });
  });
  return { root, served, mismatches };
}

test('plans, gated content and balances are in the HTML of the server', async () => {
  const { html } = await serve(openStack(), 'ada');
  expect(html).toContain('Upgrade to Pro');
  expect(html).toContain('Write something');
  expect(html).not.toContain('The export');
  expect(html).toContain('Unlock PDF export');
  expect(html).toContain('1,000 of 1,000 words left');
});

test.each(['ada', null])('after hydration the browser asks for nothing and changes nothing (%s)', async (identity) => {
  const stack = openStack();
  const { html, state } = await serve(stack, identity);
  const { root, served, mismatches } = await hydrate(stack, html, state, identity);
  expect(root.isEqualNode(served)).toBe(true);
  await vi.dynamicImportSettled();
  expect(root.isEqualNode(served)).toBe(true);
  expect(mismatches).toEqual([]);
  expect(stack.requests).toEqual([]);
  root.remove();
});

test('a closed gate that the server wrote sells once its file is here', async () => {
  const stack = openStack();
  const { html, state } = await serve(stack, 'ada');
  const { root } = await hydrate(stack, html, state, 'ada');
  await vi.dynamicImportSettled();
  const wall = within(within(root).getByRole('group', { name: 'Unlock PDF export' }));
  await userEvent.click(wall.getByRole('button', { name: 'Upgrade to Pro' }));
  expect(await within(root).findByRole('dialog', { name: 'Upgrade to Pro' })).toBeInTheDocument();
  root.remove();
});

test('without a prefetch the HTML waits, and the browser asks once', async () => {
  const stack = openStack();
  stack.session.customerId = 'ada';
  const html = renderToString(page(await openKit(), stack, new QueryClient(), undefined, 'ada'));
  expect(html).toContain('Loading plans…');
  expect(html).not.toContain('Write something');
  const { root, mismatches } = await hydrate(stack, html, undefined, 'ada');
  await expect.poll(() => root.textContent).toContain('Write something');
  expect(mismatches).toEqual([]);
  expect(stack.requests).toEqual(['bootstrap']);
  root.remove();
});

test('a prefetch that fails leaves the page to the browser', async () => {
  const stack = openStack();
  stack.sandbox.addFault({ when: 'before', status: 500 });
  const { html, state } = await serve(stack, 'ada');
  expect(html).toContain('Loading plans…');
  stack.sandbox.clearFaults();
  const { root } = await hydrate(stack, html, state, 'ada');
  await expect.poll(() => root.textContent).toContain('Write something');
  root.remove();
});

test("another person's customer is never put into the page", async () => {
  const stack = openStack();
  stack.session.customerId = 'bob';
  const queryClient = new QueryClient();
  const { prefetchAutumn } = await openKit();
  await prefetchAutumn(queryClient, stack.caller, 'ada');
  expect(JSON.stringify(dehydrate(queryClient))).not.toContain('bob');
});
