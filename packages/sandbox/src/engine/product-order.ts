import { add, sum } from './decimal.ts';
import { isFree, isRecurring, pricesOf } from './prices.ts';
import type { Product } from './state.ts';
import { monthlyTotal } from './upgrade.ts';

/** Free first, cheap before dear, and the newest of the same price. */
export const byPrice = (left: Product, right: Product): number =>
  Number(isFree(right)) - Number(isFree(left)) || total(left) - total(right) || right.createdAt - left.createdAt;

/** A month of what recurs, and what is paid once. */
const total = (product: Product): number => {
  const once = pricesOf(product).filter((item) => !isRecurring(item));
  return add(monthlyTotal(product), sum(once.map(({ price, tiers }) => price ?? tiers?.[0]?.amount ?? 0)));
};

/** As the catalog is listed: a group after the other, main products before add-ons. */
export const byPlace = (left: Product, right: Product): number =>
  compareText(left.group, right.group) || Number(left.isAddOn) - Number(right.isAddOn) || byPrice(left, right);

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
