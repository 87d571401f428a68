import { compareIntervals } from './calendar.ts';
import { divide, multiply, sum } from './decimal.ts';
import { type Cadence, isArrears, isFree, isOneOff, longestCadence, pricesOf, recurringOf } from './prices.ts';
import type { Interval, Item, Product } from './state.ts';

/** A week counts as a quarter of a month; nothing is billed more often. */
const months: Readonly<Record<Interval, number>> = {
  minute: 1 / 43_200,
  hour: 1 / 720,
  day: 1 / 30,
  week: 1 / 4,
  month: 1,
  quarter: 3,
  semi_annual: 6,
  year: 12,
};

const monthly = (item: Item & Cadence): number =>
  divide(item.price ?? item.tiers?.[0]?.amount ?? 0, multiply(months[item.interval], item.intervalCount));

/** What a product costs a month before anything is used. Usage billed afterwards does not count. */
export const monthlyTotal = (product: Product): number =>
  sum(
    recurringOf(product)
      .filter((item) => !isArrears(item))
      .map(monthly),
  );

const onlyUsage = (product: Product): boolean => pricesOf(product).every(isArrears);

/** Whether going from one product to the other happens at once; otherwise it waits for the period's end. */
export const isProductUpgrade = (from: Product, to: Product): boolean => {
  if (isFree(from) !== isFree(to)) return isFree(from);
  if (isOneOff(from) || isOneOff(to)) return true;
  if (onlyUsage(from) && onlyUsage(to)) return true;
  const [fromLongest, toLongest] = [longestCadence(recurringOf(from)), longestCadence(recurringOf(to))];
  if (fromLongest && toLongest && compareIntervals(toLongest, fromLongest) > 0) return true;
  return monthlyTotal(from) <= monthlyTotal(to);
};
