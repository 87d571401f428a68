import { featureView } from '../engine/balance-view.ts';
import { checkFeature } from '../engine/check.ts';
import { isHeld } from '../engine/holdings.ts';
import { ownEntry } from '../engine/own-entry.ts';
import type { Catalog, Customer, Entitlement, Feature } from '../engine/state.ts';

/** A balance that was just used up. */
export interface ReachedLimit {
  readonly feature: Feature;
  readonly entityId: string | null;
  /** `allowance_used`: what is included is gone, and usage goes on over it. `limit_reached`: nothing goes any more. */
  readonly threshold: 'allowance_used' | 'limit_reached';
  readonly limitType: 'included' | 'max_purchase';
}

interface Spent {
  readonly featureId: string;
  readonly entityId: string | null;
}

const entitlementsOf = ({ holdings }: Customer): readonly Entitlement[] =>
  holdings.filter(isHeld).flatMap(({ entitlements }) => entitlements);

/** Whose pots of an entitlement went down: an entity's by its id, the customer's own as null. */
function spenders(was: Entitlement, now: Entitlement): (string | null)[] {
  const own = now.remaining < was.remaining ? [null] : [];
  const entities = Object.entries(now.entityPots ?? {})
    .filter(([id, { remaining }]) => remaining < (was.entityPots?.[id]?.remaining ?? remaining))
    .map(([id]) => id);
  return [...own, ...entities];
}

/**
 * The balances that went down. Where products came or went, it was not by use. What took from the pot of
 * one entity was used by that one; from several, by the customer.
 */
function spent(before: Customer, after: Customer): Spent[] {
  const known = new Map(entitlementsOf(before).map((each) => [each.id, each]));
  const now = entitlementsOf(after);
  if (now.length !== known.size || now.some(({ id }) => !known.has(id))) return [];
  const found = new Map<string, Set<string | null>>();
  for (const each of now) {
    const was = known.get(each.id) as Entitlement;
    if (was === each) continue;
    for (const spender of spenders(was, each))
      found.set(each.featureId, (found.get(each.featureId) ?? new Set()).add(spender));
  }
  return [...found].map(([featureId, by]) => {
    const [entityId = null, ...others] = [...by].filter((spender) => spender !== null);
    return { featureId, entityId: others.length > 0 ? null : entityId };
  });
}

/** The limits that usage has reached between two moments of a customer. */
export function reachedLimits(before: Customer, after: Customer, catalog: Catalog): ReachedLimit[] {
  return spent(before, after).flatMap(({ featureId, entityId }): ReachedLimit[] => {
    const feature = ownEntry(catalog.features, featureId);
    if (!feature) return [];
    const isAllowed = (customer: Customer) => checkFeature(customer, feature, 1, entityId, catalog).allowed;
    const left = (customer: Customer) => featureView(customer, feature, entityId)?.balance ?? 0;
    if (!isAllowed(before)) return [];
    const isCapped = featureView(after, feature, entityId)?.usageLimit != null;
    const limitType = isCapped ? 'max_purchase' : 'included';
    if (!isAllowed(after)) return [{ feature, entityId, threshold: 'limit_reached', limitType }];
    const isUsedUp = left(before) > 0 && left(after) <= 0;
    return isUsedUp ? [{ feature, entityId, threshold: 'allowance_used', limitType }] : [];
  });
}
