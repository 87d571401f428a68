import { nextBoundary } from './calendar.ts';
import { type CarryOptions, carryUsage } from './carry.ts';
import { isConsumable } from './feature.ts';
import { emptyPot, grantOf, isUnlimited } from './pot.ts';
import type { Customer, EngineContext, Entitlement, Feature, Item, Pot, PrepaidQuantity, Product } from './state.ts';

export interface GrantOptions extends CarryOptions {
  readonly prepaid: readonly PrepaidQuantity[];
  /** From when reset periods are counted: the start of the billing cycle, or the end of a trial. */
  readonly anchor: number;
}

/** What a product gives at the moment it starts, one entitlement per feature item. */
export const grantEntitlements = (product: Product, options: GrantOptions, context: EngineContext): Entitlement[] => {
  const granted = product.items.flatMap((item) => {
    const feature = item.featureId === null ? undefined : context.catalog.features[item.featureId];
    return feature === undefined ? [] : [freshEntitlement(item, feature, options, context)];
  });
  return carryUsage(granted, options, context.catalog);
};

const freshEntitlement = (
  item: Item,
  feature: Feature,
  { customer, prepaid, anchor }: GrantOptions,
  { now, newId }: EngineContext,
): Entitlement => {
  const resets = isConsumable(feature) && !isUnlimited(item);
  const pot = { ...emptyPot, remaining: grantOf(item, prepaid) };
  return {
    id: newId('cus_ent'),
    featureId: feature.id,
    item,
    createdAt: now,
    nextResetAt:
      resets && item.interval ? nextBoundary(anchor, item.interval, item.intervalCount, Math.max(now, anchor)) : null,
    expiresAt: null,
    ...(item.entityFeatureId === null
      ? { ...pot, entityPots: null }
      : { ...emptyPot, entityPots: potPerEntity(customer, item.entityFeatureId, pot) }),
  };
};

/** Every entity of the feature gets the whole allowance; a pending one gets it with its id. */
const potPerEntity = ({ entities }: Customer, featureId: string, pot: Pot): Readonly<Record<string, Pot>> =>
  Object.fromEntries(
    entities.flatMap((entity) => (entity.id !== null && entity.featureId === featureId ? [[entity.id, pot]] : [])),
  );
