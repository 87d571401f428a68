import { nextBoundary } from './calendar.ts';
import { isHeld } from './holdings.ts';
import { emptyPot } from './pot.ts';
import type { Customer, EngineContext, Entitlement, Feature, Holding, Interval, Item } from './state.ts';

/** A balance that belongs to no product. */
export interface LooseBalance {
  readonly feature: Feature;
  readonly entityId: string | null;
  /** A name to find it by. @default its own id */
  readonly balanceId: string | undefined;
  readonly granted: number | 'inf';
  /** Null is for ever. */
  readonly interval: Interval | null;
  readonly intervalCount: number;
  readonly nextResetAt: number | undefined;
  readonly expiresAt: number | null;
}

/** Gives it: a holding of its own, around a product that nobody sees. */
export const giveBalance = (customer: Customer, balance: LooseBalance, { now, newId }: EngineContext): Customer => {
  const { feature, entityId, granted, interval, intervalCount, expiresAt } = balance;
  const id = balance.balanceId ?? newId('cus_ent');
  const item: Item = {
    featureId: feature.id,
    includedUsage: granted,
    interval,
    intervalCount,
    price: null,
    tiers: null,
    tierBehavior: 'graduated',
    usageModel: null,
    billingUnits: 1,
    resetUsageWhenEnabled: true,
    entityFeatureId: null,
    usageLimit: null,
    config: null,
  };
  const entitlement: Entitlement = {
    ...emptyPot,
    id,
    featureId: feature.id,
    item,
    remaining: granted === 'inf' ? 0 : granted,
    createdAt: now,
    nextResetAt: interval === null ? null : (balance.nextResetAt ?? nextBoundary(now, interval, intervalCount, now)),
    expiresAt,
    entityPots: null,
  };
  const product: Holding['product'] = {
    id,
    name: feature.name,
    group: id,
    isAddOn: true,
    isDefault: false,
    archived: true,
    version: 1,
    createdAt: now,
    items: [item],
    freeTrial: null,
  };
  const holding: Holding = {
    id,
    product,
    status: 'active',
    entityId,
    startedAt: now,
    canceledAt: null,
    endedAt: null,
    trialEndsAt: null,
    subscriptionId: null,
    prepaid: [],
    entitlements: [entitlement],
    isLoose: true,
  };
  return { ...customer, holdings: [...customer.holdings, holding] };
};

/** Ends the balances whose time is over. */
export const expireBalances = (customer: Customer, now: number): Customer => {
  const endOf = ({ isLoose, entitlements: [only] }: Holding): number | null =>
    isLoose ? (only?.expiresAt ?? null) : null;
  const isOver = (held: Holding): boolean => isHeld(held) && (endOf(held) ?? Number.POSITIVE_INFINITY) <= now;
  if (!customer.holdings.some(isOver)) return customer;
  const holdings = customer.holdings.map((held) =>
    isOver(held) ? { ...held, status: 'expired' as const, endedAt: endOf(held) } : held,
  );
  return { ...customer, holdings };
};
