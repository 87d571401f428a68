import { compareIntervals } from './calendar.ts';
import type { Interval, Item, Product } from './state.ts';

/** How often something recurs. */
export interface Cadence {
  readonly interval: Interval;
  readonly intervalCount: number;
}

/** Costs money. A price of zero, as the API's users write it, is no price. */
export const isPrice = (item: Item): boolean => (item.price ?? 0) > 0 || (item.tiers?.length ?? 0) > 0;

export const isFlat = (item: Item): boolean => isPrice(item) && item.featureId === null;

export const isPrepaid = (item: Item): boolean => isPrice(item) && item.usageModel === 'prepaid';

/**
 * Seats whose every change is invoiced at once. Without a word on increase or decrease, seats are
 * billed like other usage, with the renewal.
 */
export const isProratedUsage = (item: Item): boolean =>
  isPrice(item) &&
  item.usageModel === 'pay_per_use' &&
  !item.resetUsageWhenEnabled &&
  (item.config?.onIncrease !== undefined || item.config?.onDecrease !== undefined);

/** Billed after it was used. */
export const isArrears = (item: Item): boolean =>
  isPrice(item) && item.usageModel === 'pay_per_use' && !isProratedUsage(item);

export const isRecurring = (item: Item): item is Item & Cadence => isPrice(item) && item.interval !== null;

export const pricesOf = (product: Product): readonly Item[] => product.items.filter(isPrice);

export const recurringOf = (product: Product): readonly (Item & Cadence)[] => product.items.filter(isRecurring);

export const isFree = (product: Product): boolean => pricesOf(product).length === 0;

export const isOneOff = (product: Product): boolean => !isFree(product) && recurringOf(product).length === 0;

export const shortestCadence = (items: readonly (Item & Cadence)[]): Cadence | undefined =>
  items.toSorted(compareIntervals).at(0);

export const longestCadence = (items: readonly (Item & Cadence)[]): Cadence | undefined =>
  items.toSorted(compareIntervals).at(-1);

export const sameCadence = (left: Cadence, right: Cadence): boolean => compareIntervals(left, right) === 0;
