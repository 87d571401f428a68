import { addInterval, chainedBoundary } from './calendar.ts';
import { mapEntitlements } from './holdings.ts';
import { grantOf, mapPots, potsOf } from './pot.ts';
import { hasExpired, livingRollovers, rollOver } from './rollover.ts';
import type { Customer, EngineContext, Entitlement, PrepaidQuantity } from './state.ts';

/**
 * A new period: the whole grant again, overage forgotten, leftovers rolled over where the item says
 * so. The caller knows when the next period ends: a subscription's with its invoice, others after
 * their own interval.
 */
export const resetEntitlement = (
  entitlement: Entitlement,
  prepaid: readonly PrepaidQuantity[],
  at: number,
  nextResetAt: number | null,
): Entitlement => {
  const { item } = entitlement;
  const grant = grantOf(item, prepaid);
  const renewed = mapPots(entitlement, (pot) => ({
    remaining: grant,
    adjustment: 0,
    rollovers: rollOver(pot, item, grant, at),
  }));
  return { ...renewed, nextResetAt };
};

/**
 * Every reset that is due, in order: periods that nobody looked at happen too, so that it makes no
 * difference whether time passes in one step or in a hundred.
 */
const runResets = (entitlement: Entitlement, prepaid: readonly PrepaidQuantity[], now: number): Entitlement => {
  const { item, nextResetAt } = entitlement;
  const { interval, intervalCount } = item;
  if (interval === null || nextResetAt === null || nextResetAt > now) return dropExpired(entitlement, now);
  // Without leftovers to keep, one period looks like another.
  if (!item.config?.rollover)
    return resetEntitlement(entitlement, prepaid, now, chainedBoundary(nextResetAt, interval, intervalCount, now));
  let current = entitlement;
  for (let at = nextResetAt; at <= now; ) {
    const next = addInterval(at, interval, intervalCount);
    current = resetEntitlement(current, prepaid, at, next);
    at = next;
  }
  return dropExpired(current, now);
};

const dropExpired = (entitlement: Entitlement, now: number): Entitlement => {
  const isOver = potsOf(entitlement).some(({ pot }) => pot.rollovers.some((one) => hasExpired(one, now)));
  if (!isOver) return entitlement;
  return mapPots(entitlement, (pot) => ({ ...pot, rollovers: livingRollovers(pot.rollovers, now) }));
};

/** The resets of whatever does not renew with a subscription. */
export const runFreeResets = (customer: Customer, { now }: Pick<EngineContext, 'now'>): Customer =>
  mapEntitlements(customer, (entitlement, { prepaid }) => runResets(entitlement, prepaid, now));
