import type { CustomerProductView, CustomerView } from '@autumn/core/browser';
import type { ReturnMarker } from './return-marker.ts';

const rowsOf = (customer: CustomerView | undefined, productId: string): CustomerProductView[] =>
  customer?.products.filter(({ id }) => id === productId) ?? [];

/** How many of a product are running: a top-up that was bought twice counts 2. */
export const heldQuantity = (customer: CustomerView | undefined, productId: string): number =>
  rowsOf(customer, productId).reduce(
    (total, { status, quantity }) => total + (status === 'scheduled' ? 0 : quantity),
    0,
  );

/** Whether what was paid for on a payment page has arrived. */
export const hasArrived = (customer: CustomerView | undefined, { productId, heldBefore }: ReturnMarker): boolean =>
  heldQuantity(customer, productId) > heldBefore;

/**
 * Tells a customer's rows of a product before a purchase from those after it: it starts, is scheduled,
 * is renewed, or changes its quantities.
 */
export const traceOf = (customer: CustomerView | undefined, productId: string): string =>
  JSON.stringify(
    rowsOf(customer, productId).map(({ status, quantity, canceledAt, items }) => [
      status,
      quantity,
      canceledAt,
      items.map((item) => item.quantity),
    ]),
  );
