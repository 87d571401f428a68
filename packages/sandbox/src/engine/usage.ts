import { multiply, sum } from './decimal.ts';
import { overageOf, usedOf } from './pot.ts';
import { isFlat, isPrepaid, isProratedUsage } from './prices.ts';
import type { Entitlement, Holding, Item } from './state.ts';

/** What can be billed: a product as it is held, or as it is about to be. */
export type Billable = Pick<Holding, 'product' | 'prepaid' | 'entitlements'>;

/** Whether two items grant the same thing: a product holds one item per feature and interval. */
export const sameItem = (left: Item, right: Item): boolean =>
  left.featureId === right.featureId && left.interval === right.interval && left.intervalCount === right.intervalCount;

const grantedBy = ({ entitlements }: Billable, item: Item): readonly Entitlement[] =>
  entitlements.filter((entitlement) => sameItem(entitlement.item, item));

/** Units used beyond what was granted. */
export const overageFor = (held: Billable, item: Item): number => sum(grantedBy(held, item).map(overageOf));

/** All units used in the period, within the allowance or not. */
export const usageFor = (held: Billable, item: Item): number =>
  sum(grantedBy(held, item).map((entitlement) => usedOf(entitlement, held)));

const packsOf = ({ prepaid }: Billable, item: Item): number =>
  prepaid.find(({ featureId }) => featureId === item.featureId)?.packs ?? 0;

/** How many units of an item are paid ahead. */
export const unitsAhead = (held: Billable, item: Item): number => {
  if (isFlat(item)) return 1;
  if (isPrepaid(item)) return multiply(packsOf(held, item), item.billingUnits);
  return isProratedUsage(item) ? overageFor(held, item) : 0;
};
