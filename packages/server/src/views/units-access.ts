import { type Access, type AccessSource, accessOf, divideDown, poolsOf } from '@autumn/core/access';
import { own } from '../own.ts';

/**
 * A feature that credits pay for, with all numbers in its own units: what the whole pool would give if
 * nothing else were taken from it.
 */
export function unitsAccess(source: AccessSource, featureId: string, pools = poolsOf(source)): Access {
  const access = accessOf(source, featureId, pools);
  if (own(source.features, featureId)) return access;
  const cost = costOf(source, featureId);
  const inUnits = (credits: number) => (cost > 0 ? divideDown(credits, cost) : 0);
  return {
    ...access,
    balance: inUnits(access.balance),
    usage: inUnits(access.usage),
    includedUsage: inUnits(access.includedUsage),
    usageLimit: access.usageLimit === null ? null : inUnits(access.usageLimit),
    rollovers: access.rollovers.map(({ balance, expiresAt }) => ({ balance: inUnits(balance), expiresAt })),
    breakdown: access.breakdown.map((row) => ({
      ...row,
      balance: inUnits(row.balance),
      usage: inUnits(row.usage),
      includedUsage: inUnits(row.includedUsage),
    })),
  };
}

/** In the first credit system that pays for it, which is the one whose numbers `accessOf` tells. */
function costOf({ features }: AccessSource, featureId: string): number {
  const costs = Object.values(features).flatMap(({ creditSchema }) => creditSchema ?? []);
  return costs.find((cost) => cost.featureId === featureId)?.creditAmount ?? 0;
}
