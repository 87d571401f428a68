import type { CustomerProductView } from '@autumn/core/browser';
import { totalOf } from './prepaid.ts';
import { priceOf } from './price-of.ts';

/** What a customer pays for a product per interval, with all seats and packs of it; in major currency units. */
export function paidFor(product: CustomerProductView): number {
  const { per, amount } = priceOf(product);
  // Bought several times it has its own price as often; its seats and packs are counted together.
  const again = per ? 0 : amount * (product.quantity - 1);
  return (totalOf(product) ?? amount) + again;
}
