import { isFree } from './prices.ts';
import type { Product } from './state.ts';
import { monthlyTotal } from './upgrade.ts';

/** Free first, cheap before dear, and the newest of the same price. */
export const byPrice = (left: Product, right: Product): number =>
  Number(isFree(right)) - Number(isFree(left)) ||
  monthlyTotal(left) - monthlyTotal(right) ||
  right.createdAt - left.createdAt;

/** As the catalog is listed: a group after the other, main products before add-ons. */
export const byPlace = (left: Product, right: Product): number =>
  compareText(left.group, right.group) || Number(left.isAddOn) - Number(right.isAddOn) || byPrice(left, right);

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
