import { add, negate, subtract, sum } from './decimal.ts';
import type { Entitlement, Holding, Item, Pot } from './state.ts';

/** Whether two items grant the same thing: a product holds one item per feature and interval. */
export const sameItem = (left: Item, right: Item): boolean =>
  left.featureId === right.featureId && left.interval === right.interval && left.intervalCount === right.intervalCount;

export const packsOf = ({ prepaid }: Pick<Holding, 'prepaid'>, item: Item): number =>
  prepaid.find(({ featureId }) => featureId === item.featureId)?.packs ?? 0;

const potsOf = (entitlement: Entitlement): readonly Pot[] =>
  entitlement.entityPots === null ? [entitlement] : Object.values(entitlement.entityPots);

const potsFor = ({ entitlements }: Pick<Holding, 'entitlements'>, item: Item): readonly Pot[] =>
  entitlements.filter((entitlement) => sameItem(entitlement.item, item)).flatMap(potsOf);

/** Units used beyond what was granted. */
export const overageOf = (holding: Pick<Holding, 'entitlements'>, item: Item): number =>
  sum(potsFor(holding, item).map(({ remaining }) => (remaining < 0 ? negate(remaining) : 0)));

/** All units used in the period, within the allowance or not. */
export const usedOf = (holding: Pick<Holding, 'entitlements'>, item: Item): number => {
  const included = item.includedUsage === 'inf' ? 0 : item.includedUsage;
  return sum(potsFor(holding, item).map(({ remaining, adjustment }) => subtract(add(included, adjustment), remaining)));
};
