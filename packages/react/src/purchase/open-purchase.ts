import type { Connection } from '../provider/autumn-context.ts';
import { heldQuantity } from './holdings.ts';
import { createPurchaseMachine, type PurchaseMachine } from './purchase-machine.ts';
import type { PurchaseChoice } from './purchase-state.ts';
import { markUrl } from './return-marker.ts';
import { watchArrival } from './watch-arrival.ts';

export interface PurchaseOptions {
  /** Where the payment page returns to; show `useCheckoutReturn` there. @default the page itself */
  readonly successUrl?: string | undefined;
  /** Takes the browser to the payment page. @default window.location.assign */
  readonly redirect?: ((url: string) => void) | undefined;
  /** Called once the customer has what was bought, or has it scheduled. */
  readonly onDone?: ((choice: PurchaseChoice) => void) | undefined;
}

/** A purchase in the world of a provider. In a file of its own, because no page needs it before something is chosen. */
export const openPurchase = (connection: Connection, latest: { readonly current: PurchaseOptions }): PurchaseMachine =>
  createPurchaseMachine({
    client: connection.client,
    watchArrival: (productId) => watchArrival(connection, productId),
    successUrl: (productId) => {
      const customer = connection.queryClient.getQueryData(connection.queries.customer().queryKey);
      const heldBefore = heldQuantity(customer, productId);
      return markUrl(latest.current.successUrl ?? location.href, { productId, heldBefore });
    },
    redirect: (url) => (latest.current.redirect ?? goTo)(url),
    onDone: (choice) => latest.current.onDone?.(choice),
  });

const goTo = (url: string): void => window.location.assign(url);
