'use client';

import type { CustomerView, EntityView, PaymentMethodView, ProductsView } from '@autumn/core/browser';
import { useEffect, useReducer } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { autumnKeys } from '../queries/keys.ts';

/** What the page has cached of this person. Asks for nothing: the devtools change no page by looking at it. */
export function useCached() {
  const { queryClient, identity } = useAutumn();
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    let isDue = false;
    // Told while others render, and often many times at once.
    return queryClient.getQueryCache().subscribe(({ query }) => {
      if (isDue || query.queryKey[0] !== autumnKeys.all[0]) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        look();
      });
    });
  }, [queryClient]);
  return {
    customer: queryClient.getQueryState<CustomerView>(autumnKeys.customer(identity)),
    products: queryClient.getQueryData<ProductsView>(autumnKeys.products(identity)),
    /** Undefined where nobody asked for it. */
    paymentMethod: queryClient.getQueryData<PaymentMethodView | null>(autumnKeys.paymentMethod(identity)),
    entities: queryClient
      .getQueriesData<EntityView>({ queryKey: autumnKeys.entity(identity, '').slice(0, -1) })
      .flatMap(([, entity]) => entity ?? []),
  };
}
