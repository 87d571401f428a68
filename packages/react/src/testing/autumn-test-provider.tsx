'use client';

import type { ProductView } from '@autumn/core/browser';
import { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { AutumnProvider, type AutumnProviderProps } from '../provider/autumn-provider.tsx';
import { autumnKeys } from '../queries/keys.ts';
import { answerFrom, type TestAnswers, type TestWorld } from './answer-from.ts';
import { giveParts } from './give-parts.ts';
import { type TestCustomer, viewOf } from './test-customer.ts';

export interface AutumnTestProviderProps extends Omit<AutumnProviderProps, 'fetch' | 'identity'> {
  /** @default the customer's id, else null */
  readonly identity?: string | null | undefined;
  /** Who is signed in; null or left out for nobody. */
  readonly customer?: TestCustomer | null | undefined;
  /** The catalog. @default nothing is on sale */
  readonly products?: readonly ProductView[] | undefined;
  /** By route: what a purchase, a chart or a failure needs beyond customer and catalog. */
  readonly answers?: TestAnswers | undefined;
  /**
   * In place of all of these: whatever answers a request, such as the handler of `@autumn/server` over a
   * sandbox. `identity` is needed then.
   */
  readonly request?: ((request: Request) => Promise<Response>) | undefined;
}

/**
 * An `AutumnProvider` for tests and stories: no network, no server. A plain customer is there at the first
 * render, without waiting.
 *
 * @example
 * render(
 *   <AutumnTestProvider customer={{ features: { words: 120, export_pdf: true }, products: ['pro'] }}>
 *     <Editor />
 *   </AutumnTestProvider>,
 * );
 */
export function AutumnTestProvider({
  customer,
  products = [],
  answers = {},
  request,
  identity,
  children,
  ...props
}: AutumnTestProviderProps) {
  const world: TestWorld = {
    customer: customer ? viewOf(customer) : null,
    products: { list: products, currency: 'usd', source: 'live' },
    answers,
  };
  const latest = useLatest({ world, request });
  const who = identity === undefined ? (world.customer?.id ?? null) : identity;
  const [queryClient] = useState(() => {
    const created = props.queryClient ?? new QueryClient();
    giveParts();
    if (!request) fill(created, who, world);
    return created;
  });
  const isPlain = request === undefined;
  const said = JSON.stringify([world.customer, world.products]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said, and not how often it was rendered
  useEffect(() => {
    if (isPlain) fill(queryClient, who, latest.current.world);
  }, [queryClient, who, isPlain, said]);
  return (
    <AutumnProvider
      {...props}
      identity={who}
      queryClient={queryClient}
      fetch={(asked) => (latest.current.request ?? ((plain) => answerFrom(latest.current.world, plain)))(asked)}
    >
      {children}
    </AutumnProvider>
  );
}

function fill(queryClient: QueryClient, identity: string | null, { customer, products, answers }: TestWorld): void {
  if (answers.bootstrap || answers.customer || answers.products) return;
  queryClient.setQueryData(autumnKeys.products(identity), products);
  if (customer && customer.id === identity) queryClient.setQueryData(autumnKeys.customer(identity), customer);
}
