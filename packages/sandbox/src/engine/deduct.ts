import { ApiError } from '../api-error.ts';
import { type Bucket, bucketsOf, writeBuckets } from './bucket.ts';
import { add, divide, multiply, negate, subtract } from './decimal.ts';
import { inOrder } from './deduction-order.ts';
import { creditSystemsOf } from './feature.ts';
import { grantedTo, isUnlimited, maxOverage, rolledOver, sellsOverage } from './pot.ts';
import { takeFromRollovers } from './rollover.ts';
import type { Customer, EngineContext, Feature } from './state.ts';

export interface DeductionOptions {
  readonly entityId: string | null;
  /** What to do beyond the balance: drop the rest, go over it all the same, or refuse. @default "cap" */
  readonly beyond?: 'cap' | 'overflow' | 'reject';
}

export interface Deduction {
  readonly customer: Customer;
  /** The feature whose pots were touched: a credit system may stand in. Null when nothing was. */
  readonly featureId: string | null;
}

/** A pot, and how many of its units one unit of usage takes: the cost, in a credit system. */
interface Source {
  readonly bucket: Bucket;
  readonly cost: number;
}

/**
 * Takes usage off the balances of a customer, or gives it back when it is negative. Everything that
 * is left goes first, then what may be bought beyond; a feature's own pots before credits each time.
 */
export const deduct = (
  customer: Customer,
  feature: Feature,
  value: number,
  { entityId, beyond = 'cap' }: DeductionOptions,
  { catalog, settings }: EngineContext,
): Deduction => {
  const costs = new Map(creditSystemsOf(catalog, feature.id).map(({ system, cost }) => [system, cost]));
  const buckets = [feature, ...costs.keys()].flatMap((one) => bucketsOf(customer, one, entityId));
  const sources = inOrder(buckets, { entityId, reverse: settings.reverseDeductionOrder }).map((bucket) => ({
    bucket,
    cost: costs.get(bucket.feature) ?? 1,
  }));
  const [taken, left] = value < 0 ? giveBack(sources, negate(value)) : take(sources, value);
  const isShort = value > 0 && left > 0;
  if (isShort && beyond === 'reject') {
    const message = `Insufficient balance to deduct ${value} from feature ${feature.id}`;
    throw new ApiError(400, 'insufficient_balance', message);
  }
  const after = isShort && beyond === 'overflow' ? overflow(taken, left) : taken;
  const touched = after.flatMap(({ bucket }, index) => (bucket === sources[index]?.bucket ? [] : [bucket]));
  return { customer: writeBuckets(customer, touched), featureId: touched[0]?.feature.id ?? null };
};

type Outcome = readonly [sources: readonly Source[], left: number];

/** How far a pot can be moved in one pass, in its own units. */
type Reach = (bucket: Bucket) => number;

const pass = ([sources, value]: Outcome, reach: Reach, move: (bucket: Bucket, amount: number) => Bucket): Outcome => {
  let left = value;
  const moved = sources.map(({ bucket, cost }) => {
    if (left === 0 || bucket.feature.type === 'boolean') return { bucket, cost };
    const limit = isUnlimited(bucket.entitlement.item) || cost === 0 ? Number.POSITIVE_INFINITY : reach(bucket);
    const wanted = multiply(left, cost);
    const amount = Math.min(wanted, limit);
    left = amount === wanted ? 0 : divide(subtract(wanted, amount), cost);
    return { bucket: amount > 0 && !isUnlimited(bucket.entitlement.item) ? move(bucket, amount) : bucket, cost };
  });
  return [moved, left];
};

const take = (sources: readonly Source[], value: number): Outcome =>
  pass(pass([sources, value], available, takeFrom), headroom, takeFrom);

const giveBack = (sources: readonly Source[], value: number): Outcome =>
  pass([sources, value], missing, (bucket, amount) => withRemaining(bucket, add(bucket.pot.remaining, amount)));

const overflow = ([source, ...others]: readonly Source[], left: number): readonly Source[] =>
  source === undefined ? [] : [{ ...source, bucket: takeFrom(source.bucket, multiply(left, source.cost)) }, ...others];

const available: Reach = ({ pot }) => add(rolledOver(pot), Math.max(0, pot.remaining));

/** Seats without a price may be exceeded: they are a level to be reported, not a stock to be sold. */
const headroom: Reach = ({ pot, entitlement: { item }, feature }) => {
  const isFreeLevel = feature.type === 'continuous_use' && item.usageModel === null;
  if (isFreeLevel) return Number.POSITIVE_INFINITY;
  if (!sellsOverage(item)) return 0;
  const limit = maxOverage(item);
  return limit === null ? Number.POSITIVE_INFINITY : Math.max(0, add(Math.min(0, pot.remaining), limit));
};

const missing: Reach = ({ pot, grant }) => Math.max(0, subtract(grantedTo(pot, grant), pot.remaining));

/** Rollovers are used before what the period gave. */
const takeFrom = (bucket: Bucket, amount: number): Bucket => {
  const [rollovers, rest] = takeFromRollovers(bucket.pot.rollovers, amount);
  const remaining = subtract(bucket.pot.remaining, rest);
  return { ...bucket, pot: { ...bucket.pot, rollovers, remaining } };
};

const withRemaining = (bucket: Bucket, remaining: number): Bucket => ({ ...bucket, pot: { ...bucket.pot, remaining } });
