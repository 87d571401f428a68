import type { BalanceBreakdown } from '@autumn/core/contract';
import { add, subtract, sum } from './decimal.ts';
import { maxOverage, sellsOverage } from './pot.ts';
import { isFree, isOneOff } from './prices.ts';
import type { Share } from './share.ts';

/** The row of a feature that is not counted: one has it, or has it without a limit. */
export const uncountedRow = {
  interval: null,
  intervalCount: null,
  balance: 0,
  usage: 0,
  includedUsage: 0,
  nextResetAt: null,
  expiresAt: null,
  overageAllowed: false,
} as const satisfies BalanceBreakdown;

/** A row per share; the same product bought again without a subscription adds to its row. */
export const balanceRows = (shares: readonly Share[]): BalanceBreakdown[] => {
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    const key = rowKey(share);
    groups.set(key, [...(groups.get(key) ?? []), share]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [rowOf(first, others)] : []));
};

const rowKey = ({ holding: { product, entityId }, entitlement: { id, item } }: Share): string =>
  isFree(product) || isOneOff(product)
    ? JSON.stringify([product.id, entityId, item.interval, item.intervalCount, item.entityFeatureId])
    : id;

const rowOf = (first: Share, others: readonly Share[]): BalanceBreakdown => {
  const shares = [first, ...others];
  const { entitlement, feature } = first;
  const { item } = entitlement;
  const granted = sum(shares.map((share) => share.granted));
  const remaining = sum(shares.map((share) => share.remaining));
  const overage = sellsOverage(item);
  const limit = overage ? maxOverage(item) : null;
  // What is not sold beyond the grant is not shown beyond it either: only the total goes below zero.
  const left = shares.flatMap(({ pots }) => pots.map((pot) => Math.max(0, pot.remaining)));
  return {
    ...recurrenceOf(first),
    balance: overage ? remaining : sum(left),
    usage: subtract(granted, remaining),
    includedUsage: granted,
    nextResetAt: feature.type === 'continuous_use' ? null : entitlement.nextResetAt,
    ...(limit === null ? {} : { usageLimit: add(granted, limit) }),
    expiresAt: entitlement.expiresAt,
    overageAllowed: overage && limit === null,
  };
};

/** How often a share resets, in the API's words: a level that stays has no interval. */
export const recurrenceOf = ({
  feature,
  entitlement: { item },
}: Share): Pick<BalanceBreakdown, 'interval' | 'intervalCount'> => {
  if (feature.type === 'continuous_use') return { interval: null, intervalCount: 1 };
  return item.interval === null
    ? { interval: 'lifetime', intervalCount: 1 }
    : { interval: item.interval, intervalCount: item.intervalCount };
};
