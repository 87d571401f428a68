/** The part of an item that the comparison of two products reads. */
export interface PricedItem {
  readonly featureId?: string | null | undefined;
  readonly interval?: string | null | undefined;
  readonly intervalCount?: number | null | undefined;
  readonly price?: number | null | undefined;
  readonly tiers?: readonly { readonly amount: number }[] | null | undefined;
  readonly usageModel?: string | null | undefined;
}

export interface PricedProduct {
  readonly items: readonly PricedItem[];
}

/** Whole numbers: a bundler keeps a table of quotients for who never reads it. */
const timesInYear: Readonly<Record<string, number>> = {
  week: 52,
  month: 12,
  quarter: 4,
  semi_annual: 2,
  year: 1,
};

const amountOf = ({ price, tiers }: PricedItem): number => price ?? tiers?.[0]?.amount ?? 0;
const isPrice = (item: PricedItem): boolean => (item.price ?? 0) > 0 || (item.tiers?.length ?? 0) > 0;
const prices = (product: PricedProduct): PricedItem[] => product.items.filter(isPrice);
/** 0 for what is bought once. */
export const monthsIn = ({ interval, intervalCount }: PricedItem): number =>
  (12 / (timesInYear[interval ?? ''] ?? Number.POSITIVE_INFINITY)) * (intervalCount ?? 1);
const longestInterval = (product: PricedProduct): number => Math.max(0, ...prices(product).map(monthsIn));

export const isFree = (product: PricedProduct): boolean => prices(product).length === 0;
/** Bought once: it has prices, and none of them comes again. */
export const isOneOff = (product: PricedProduct): boolean =>
  !isFree(product) && prices(product).every(({ interval }) => !interval);
const isUsageOnly = (product: PricedProduct): boolean =>
  prices(product).every(({ usageModel }) => usageModel === 'pay_per_use');

/** What it costs a month before any usage; tiered prices count by their first tier. */
const monthlyTotal = (product: PricedProduct): number =>
  prices(product)
    .filter(({ usageModel }) => usageModel !== 'pay_per_use')
    .reduce((total, item) => total + amountOf(item) / (monthsIn(item) || 1), 0);

/**
 * Whether going from one product to the other happens at once (upgrade) or waits for the end of the
 * period (downgrade).
 *
 * @see billing-semantics.md §9.2
 */
export function isUpgrade(from: PricedProduct, to: PricedProduct): boolean {
  if (isFree(from) || isFree(to)) return !isFree(to);
  if (isOneOff(from) || isOneOff(to)) return true;
  if (isUsageOnly(from) && isUsageOnly(to)) return true;
  if (longestInterval(to) > longestInterval(from)) return true;
  return monthlyTotal(from) <= monthlyTotal(to);
}
