import { addInterval } from './calendar.ts';
import { divide, multiply, subtract, sum } from './decimal.ts';
import type { Item, Pot, Rollover } from './state.ts';

/** Soonest to expire first, which is the order they are used and cut in; what never does comes last. */
const byExpiry = (left: Rollover, right: Rollover): number =>
  (left.expiresAt ?? Number.POSITIVE_INFINITY) - (right.expiresAt ?? Number.POSITIVE_INFINITY) || 0;

export const hasExpired = ({ expiresAt }: Rollover, now: number): boolean => expiresAt !== null && expiresAt <= now;

export const livingRollovers = (rollovers: readonly Rollover[], now: number): readonly Rollover[] =>
  rollovers.filter((rollover) => !hasExpired(rollover, now));

/** The rollovers after a reset: the living ones and what is left of the period, cut to what may be kept. */
export const rollOver = (
  { rollovers, remaining }: Pot,
  { config }: Item,
  grant: number,
  at: number,
): readonly Rollover[] => {
  const rule = config?.rollover;
  if (rule === undefined) return [];
  const expiresAt = rule.duration === 'forever' ? null : addInterval(at, 'month', rule.length);
  const leftover: Rollover[] = remaining > 0 ? [{ balance: remaining, granted: remaining, expiresAt }] : [];
  const kept = [...livingRollovers(rollovers, at), ...leftover].toSorted(byExpiry);
  const share = rule.maxPercentage === null ? null : Math.floor(divide(multiply(grant, rule.maxPercentage), 100));
  const limit = rule.max ?? share;
  return limit === null ? kept : cutTo(kept, limit);
};

const cutTo = (rollovers: readonly Rollover[], limit: number): readonly Rollover[] => {
  let surplus = Math.max(0, subtract(sum(rollovers.map(({ balance }) => balance)), limit));
  return rollovers.flatMap((rollover) => {
    const cut = Math.min(surplus, rollover.balance);
    if (cut === 0) return [rollover];
    surplus = subtract(surplus, cut);
    // Cut to nothing it is gone; one that was used up stays in sight until it expires.
    if (cut === rollover.granted) return [];
    return [{ ...rollover, balance: subtract(rollover.balance, cut), granted: subtract(rollover.granted, cut) }];
  });
};

/** Uses rollovers up, in their order, and says what they did not cover. */
export const takeFromRollovers = (
  rollovers: readonly Rollover[],
  amount: number,
): readonly [readonly Rollover[], number] => {
  let left = amount;
  const after = rollovers.map((rollover) => {
    const used = Math.min(left, rollover.balance);
    left = subtract(left, used);
    return used === 0 ? rollover : { ...rollover, balance: subtract(rollover.balance, used) };
  });
  return [after, left];
};
