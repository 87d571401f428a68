import type { Ordered } from './deduction-order.ts';
import { isHeld, mapEntitlements } from './holdings.ts';
import { grantOf, potsOf, withPot } from './pot.ts';
import type { Customer, Feature, Pot } from './state.ts';

/** One pot that a deduction may touch, with all that its order and its limits depend on. */
export interface Bucket extends Ordered {
  /** Under which entity the pot is kept; null for an entitlement with one pot. */
  readonly potKey: string | null;
  readonly pot: Pot;
  /** What a full pot holds, without rollovers and adjustments. */
  readonly grant: number;
}

/**
 * The pots of a feature that a customer, or one of its entities, can use. An entity uses its own
 * and the customer's; the customer uses all, those of entities included.
 */
export const bucketsOf = (customer: Customer, feature: Feature, entityId: string | null): Bucket[] =>
  customer.holdings.filter(isHeld).flatMap((holding) => {
    if (entityId !== null && holding.entityId !== null && holding.entityId !== entityId) return [];
    return holding.entitlements
      .filter((entitlement) => entitlement.featureId === feature.id)
      .flatMap((entitlement) =>
        potsOf(entitlement)
          .filter(({ entityId: potKey }) => entityId === null || potKey === null || potKey === entityId)
          .map(({ entityId: potKey, pot }) => ({
            holding,
            entitlement,
            feature,
            entityId: potKey ?? holding.entityId,
            potKey,
            pot,
            grant: grantOf(entitlement.item, holding.prepaid),
          })),
      );
  });

/** Puts changed pots back where they came from. */
export const writeBuckets = (customer: Customer, changed: readonly Bucket[]): Customer => {
  if (changed.length === 0) return customer;
  return mapEntitlements(customer, (entitlement) =>
    changed
      .filter((bucket) => bucket.entitlement.id === entitlement.id)
      .reduce((current, { potKey, pot }) => withPot(current, potKey, pot), entitlement),
  );
};
