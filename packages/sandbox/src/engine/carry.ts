import { subtract, sum } from './decimal.ts';
import { isHeld } from './holdings.ts';
import { grantedTo, grantOf, isUnlimited, mapPots, potsOf } from './pot.ts';
import type { Catalog, Customer, Entitlement, Holding } from './state.ts';

export interface CarryOptions {
  readonly customer: Customer;
  /** The entity that gets the product; null for the customer itself. */
  readonly entityId: string | null;
  /** The product that makes way. Its usage is carried over where the new item says so. */
  readonly previous?: Holding | undefined;
  /** `continuous` at a renewal, where whatever resets starts afresh. @default "all" */
  readonly carry?: 'all' | 'continuous';
}

/** Takes what was used until now off new grants: of seats always, of other features where an item says so. */
export const carryUsage = (
  granted: readonly Entitlement[],
  options: CarryOptions,
  { features }: Catalog,
): Entitlement[] => {
  const carried = new Set<string>();
  return granted.map((entitlement) => {
    const { featureId, item } = entitlement;
    const type = features[featureId]?.type;
    const isKept = type === 'continuous_use' || (!item.resetUsageWhenEnabled && options.carry !== 'continuous');
    // Usage counts once, however many items grant the feature.
    if (!isKept || type === 'boolean' || isUnlimited(item) || carried.has(featureId)) return entitlement;
    carried.add(featureId);
    const used = usageUntilNow(entitlement, options);
    return mapPots(entitlement, (pot, entityId) => ({ ...pot, remaining: subtract(pot.remaining, used(entityId)) }));
  });
};

const usageUntilNow = (
  { featureId, item }: Entitlement,
  options: CarryOptions,
): ((entityId: string | null) => number) => {
  const { previous, customer, entityId: holder } = options;
  const before = previous?.entitlements.filter((entitlement) => entitlement.featureId === featureId) ?? [];
  if (previous === undefined || before.length === 0) {
    const seats = holder === null ? uncountedSeats(customer, featureId) : 0;
    return (entityId) => (entityId === null ? seats : 0);
  }
  const perEntity = item.entityFeatureId !== null;
  return (entityId) =>
    sum(
      before.flatMap((entitlement) =>
        potsOf(entitlement)
          .filter((entry) => !perEntity || entry.entityId === entityId)
          .map(({ pot }) => subtract(grantedTo(pot, grantOf(entitlement.item, previous.prepaid)), pot.remaining)),
      ),
    );
};

/** Seats taken before any product counted them. */
const uncountedSeats = ({ holdings, entities }: Customer, featureId: string): number => {
  const isCounted = holdings.some(
    (holding) => isHeld(holding) && holding.entitlements.some((entitlement) => entitlement.featureId === featureId),
  );
  return isCounted ? 0 : entities.filter((entity) => entity.featureId === featureId).length;
};
