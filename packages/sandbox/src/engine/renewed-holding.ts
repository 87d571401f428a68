import { nextBoundary } from './calendar.ts';
import { isDue } from './cycle.ts';
import { add, multiply, subtract } from './decimal.ts';
import { isPrepaid, isRecurring } from './prices.ts';
import { resetEntitlement } from './reset.ts';
import type { Entitlement, Holding, Item, PrepaidQuantity, Subscription } from './state.ts';

/** A product at the start of a new period: the quantities that waited, and everything due to reset. */
export const renewHolding = (held: Holding, running: Subscription, at: number): Holding => {
  const isBilled = (item: Item): boolean => isRecurring(item) && isDue(running, item, at);
  const prepaid = held.prepaid.map((each) => {
    const item = held.product.items.find(
      ({ featureId, usageModel }) => featureId === each.featureId && usageModel === 'prepaid',
    );
    return item && isBilled(item) ? afterRenewal(each) : each;
  });
  return {
    ...held,
    prepaid,
    entitlements: held.entitlements.map((entitlement) => {
      const { item, nextResetAt } = entitlement;
      if (nextResetAt === null || item.interval === null) return resize(entitlement, held.prepaid, prepaid);
      const isReset = nextResetAt <= at || isBilled(item) || at === running.anchor;
      if (!isReset) return entitlement;
      return resetEntitlement(
        entitlement,
        prepaid,
        at,
        nextBoundary(running.anchor, item.interval, item.intervalCount, at),
      );
    }),
  };
};

/** A quantity once the renewal that it waits for is there. */
export const afterRenewal = ({ featureId, packs, nextPacks }: PrepaidQuantity): PrepaidQuantity => ({
  featureId,
  packs: nextPacks ?? packs,
  nextPacks: null,
});

/** More packs raise what is left of a level that stays, fewer lower it: what is used stays used. */
const resize = (
  entitlement: Entitlement,
  before: readonly PrepaidQuantity[],
  after: readonly PrepaidQuantity[],
): Entitlement => {
  const { item } = entitlement;
  if (!isPrepaid(item)) return entitlement;
  const packs = (quantities: readonly PrepaidQuantity[]) =>
    quantities.find(({ featureId }) => featureId === item.featureId)?.packs ?? 0;
  return grantMore(entitlement, multiply(subtract(packs(after), packs(before)), item.billingUnits));
};

export const grantMore = (entitlement: Entitlement, units: number): Entitlement =>
  units === 0 ? entitlement : { ...entitlement, remaining: add(entitlement.remaining, units) };
