import { subtract, sum } from './decimal.ts';
import { usageType } from './feature.ts';
import { potsOf, rolledOver } from './pot.ts';
import type { Catalog, Customer, Entitlement, EventDeduction } from './state.ts';

/** What an event took from which balance, read off the customer before and after; negative was given back. */
export const deductionsBetween = (before: Customer, after: Customer, catalog: Catalog): EventDeduction[] | null => {
  const known = new Map(entitlementsOf(before).map(({ entitlement }) => [entitlement.id, entitlement]));
  const deductions = entitlementsOf(after).flatMap(({ entitlement, productId }) => {
    const previous = known.get(entitlement.id);
    if (previous === undefined || previous === entitlement) return [];
    const value = subtract(left(previous), left(entitlement));
    const { id: entitlementId, featureId } = entitlement;
    return value === 0 ? [] : [{ entitlementId, featureId, productId, reset: resetOf(entitlement, catalog), value }];
  });
  return deductions.length === 0 ? null : deductions;
};

const entitlementsOf = ({ holdings }: Customer) =>
  holdings.flatMap(({ product, entitlements, isLoose }) =>
    entitlements.map((entitlement) => ({ entitlement, productId: isLoose ? null : product.id })),
  );

const left = (entitlement: Entitlement): number =>
  sum(potsOf(entitlement).flatMap(({ pot }) => [pot.remaining, rolledOver(pot)]));

const resetOf = ({ featureId, item, nextResetAt }: Entitlement, { features }: Catalog): EventDeduction['reset'] => {
  const feature = features[featureId];
  if (feature === undefined || usageType(feature) !== 'single_use') return null;
  return { interval: item.interval ?? 'one_off', resetsAt: nextResetAt };
};
