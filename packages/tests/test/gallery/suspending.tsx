import { autumnQueries, useAutumn } from '@autumn/react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ComponentType, Suspense, useState, useTransition } from 'react';

function useQueries() {
  const { client, identity, queryClient } = useAutumn();
  return { queries: autumnQueries(client, identity), queryClient };
}

/** Every query of the kit, as something that suspends. */
const variants: Readonly<Record<string, ComponentType>> = {
  customer: () => {
    const { queries, queryClient } = useQueries();
    return useSuspenseQuery(queries.customer(), queryClient).data.products[0]?.name;
  },
  products: () => {
    const { queries, queryClient } = useQueries();
    return `${useSuspenseQuery(queries.products(), queryClient).data.list.length} products`;
  },
  preview: () => {
    const { queries, queryClient } = useQueries();
    const { data } = useSuspenseQuery(queries.preview({ productId: 'studio' }), queryClient);
    return `${data.total} due`;
  },
  entities: () => {
    const { queries, queryClient } = useQueries();
    return useSuspenseQuery(queries.entities(), queryClient).data.list[0]?.name;
  },
  entity: () => {
    const { queries, queryClient } = useQueries();
    return `seat ${useSuspenseQuery(queries.entity('Gra'), queryClient).data.id}`;
  },
  usage: () => {
    const { queries, queryClient } = useQueries();
    const { data } = useSuspenseQuery(queries.usage({ featureId: 'words', range: '7d' }), queryClient);
    return `${data.total['words']?.sum ?? 0} words`;
  },
  events: () => {
    const { queries, queryClient } = useQueries();
    const { data } = useSuspenseInfiniteQuery(queries.events(), queryClient);
    return `${data.pages.length} page`;
  },
  referralCode: () => {
    const { queries, queryClient } = useQueries();
    return useSuspenseQuery(queries.referralCode('invite'), queryClient).data.code;
  },
};

function Check({ needed }: { readonly needed: number }) {
  const { queries, queryClient } = useQueries();
  const { data } = useSuspenseQuery(queries.check({ featureId: 'seats', requiredBalance: needed }), queryClient);
  return `${needed} ${data.allowed ? 'allowed' : 'denied'}`;
}

/** Each in a boundary of its own, and a question that is changed in a transition. */
export function Suspending() {
  const [needed, setNeeded] = useState(1);
  const [isPending, startTransition] = useTransition();
  return (
    <>
      {Object.entries(variants).map(([name, Variant]) => (
        <p key={name} data-variant={name}>
          <Suspense fallback="…">
            <Variant />
          </Suspense>
        </p>
      ))}
      <p data-variant="check" aria-busy={isPending}>
        <Suspense fallback="…">
          <Check needed={needed} />
        </Suspense>
      </p>
      <button type="button" onClick={() => startTransition(() => setNeeded(1_000_000))}>
        A million
      </button>
    </>
  );
}
