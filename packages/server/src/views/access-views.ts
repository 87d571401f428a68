import {
  type Access,
  type AccessSource,
  accessOf,
  accessOfBalance,
  decide,
  noAccess,
  poolsOf,
} from '@autumn/core/access';
import { own } from '../own.ts';
import type { CreditsMode } from '../policy.ts';
import { creditsOf, isHidden } from './credits.ts';
import { unitsAccess } from './units-access.ts';

/** Amounts that may be asked about a feature without numbers. */
export type DeclaredAmounts = Readonly<Partial<Record<string, readonly number[]>>>;

/** How features are shown. */
export interface AccessOptions {
  readonly credits: CreditsMode;
  readonly amounts: DeclaredAmounts;
}

/** One unit, where the policy says nothing else. */
export const amountsOf = (declared: DeclaredAmounts, featureId: string): readonly number[] =>
  own(declared, featureId) ?? [1];

/**
 * What a customer or an entity may do with each feature. Of a credit system and what it pays for, only one
 * is shown with its numbers, because two numbers of one pool in different units give the cost away.
 */
export function accessViews(source: AccessSource, { credits: mode, amounts }: AccessOptions): Record<string, Access> {
  const credits = creditsOf(source);
  const pools = poolsOf(source);
  const view = (id: string): Access => {
    if (isHidden(credits, mode, id)) return yesOrNo(source, id, amountsOf(amounts, id), credits.pools.has(id));
    return unitsAccess(source, id, pools);
  };
  return Object.fromEntries(
    [...new Set([...Object.keys(source.features), ...credits.paid])].map((id) => [id, view(id)]),
  );
}

/** A yes or no for the declared amounts, on top of what the feature has of its own. */
function yesOrNo(source: AccessSource, id: string, amounts: readonly number[], isPool: boolean): Access {
  const balance = isPool ? undefined : own(source.features, id);
  const base = balance ? accessOfBalance(balance) : noAccess(id);
  if (base.held && base.available === null) return base;
  const access = accessOf(source, id);
  const allowed = amounts.filter((amount) => decide(access, amount).allowed);
  return {
    ...base,
    held: true,
    available: Math.max(0, base.available ?? 0, ...allowed),
    exact: false,
    expiresAt: access.expiresAt,
  };
}
