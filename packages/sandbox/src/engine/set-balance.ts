import { type Bucket, bucketsOf, writeBuckets } from './bucket.ts';
import { add, negate, subtract, sum } from './decimal.ts';
import { inOrder } from './deduction-order.ts';
import { grantedTo, isUnlimited, rolledOver } from './pot.ts';
import type { Customer, EngineContext, Entitlement, Feature, Pot } from './state.ts';

/** Narrows a change down to some of a feature's balances. */
type Choice = (entitlement: Entitlement) => boolean;
const all: Choice = () => true;

/** What can be set by hand: nothing of a feature that one has or has not, nor of one without a limit. */
const countedBuckets = (
  customer: Customer,
  feature: Feature,
  entityId: string | null,
  { settings }: EngineContext,
  isMeant: Choice,
): Bucket[] => {
  const buckets = bucketsOf(customer, feature, entityId).filter(({ entitlement }) => isMeant(entitlement));
  const isCounted = feature.type !== 'boolean' && !buckets.some(({ entitlement }) => isUnlimited(entitlement.item));
  return isCounted ? inOrder(buckets, { entityId, reverse: settings.reverseDeductionOrder }) : [];
};

const leftIn = ({ pot }: Bucket): number => add(pot.remaining, rolledOver(pot));

/** What is left of a feature, in the balances that are meant. */
export const balanceOf = (
  customer: Customer,
  feature: Feature,
  entityId: string | null,
  context: EngineContext,
  isMeant: Choice,
): number => sum(countedBuckets(customer, feature, entityId, context, isMeant).map(leftIn));

/**
 * Makes the usage of a feature what it is said to be. The whole difference lands on the first pot,
 * below zero or above its grant.
 */
export const setUsage = (
  customer: Customer,
  feature: Feature,
  usage: number,
  entityId: string | null,
  context: EngineContext,
  isMeant: Choice = all,
): Customer => {
  const buckets = countedBuckets(customer, feature, entityId, context, isMeant);
  const [first] = buckets;
  if (first === undefined) return customer;
  const granted = sum(
    buckets.flatMap(({ pot, grant }) => [grantedTo(pot, grant), ...pot.rollovers.map((rollover) => rollover.granted)]),
  );
  const difference = subtract(subtract(granted, usage), sum(buckets.map(leftIn)));
  return writeBuckets(customer, [withPot(first, { remaining: add(first.pot.remaining, difference) })]);
};

/** Makes the balance of a feature what it is said to be: the grants move, usage stays. */
export const setBalance = (
  customer: Customer,
  feature: Feature,
  balance: number,
  entityId: string | null,
  context: EngineContext,
  isMeant: Choice = all,
): Customer => {
  const buckets = countedBuckets(customer, feature, entityId, context, isMeant);
  const [first, ...others] = buckets;
  if (first === undefined) return customer;
  const difference = subtract(balance, sum(buckets.map(leftIn)));
  if (difference >= 0) return writeBuckets(customer, [moved(first, difference)]);
  let left = negate(difference);
  const lowered = [first, ...others].map((bucket) => {
    const amount = Math.min(left, Math.max(0, bucket.pot.remaining));
    left = subtract(left, amount);
    return moved(bucket, negate(amount));
  });
  // Below zero on purpose: someone asked for it.
  return writeBuckets(customer, left === 0 ? lowered : lowered.with(0, moved(lowered[0] ?? first, negate(left))));
};

const moved = (bucket: Bucket, amount: number): Bucket =>
  withPot(bucket, { remaining: add(bucket.pot.remaining, amount), adjustment: add(bucket.pot.adjustment, amount) });

const withPot = (bucket: Bucket, change: Partial<Pot>): Bucket => ({ ...bucket, pot: { ...bucket.pot, ...change } });
