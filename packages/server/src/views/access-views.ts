import type { Customer } from '@autumn/core';
import { type Access, accessOf, accessOfBalance, decide, noAccess } from '@autumn/core/access';

/** Amounts that may be asked about a feature that credits pay for. */
export type DeclaredAmounts = Readonly<Partial<Record<string, readonly number[]>>>;

/** One unit, where the policy says nothing else. */
export const amountsOf = (declared: DeclaredAmounts, featureId: string): readonly number[] =>
  declared[featureId] ?? [1];

/**
 * What a customer may do with each feature. A credit system is shown with its numbers; what it pays for
 * is not, because two numbers of one pool in different units give the cost away.
 */
export function accessViews(customer: Customer, declared: DeclaredAmounts): Record<string, Access> {
  const paid = paidFeatures(customer);
  return Object.fromEntries(
    [...new Set([...Object.keys(customer.features), ...paid])].map((id) => [
      id,
      paid.has(id) ? paidAccess(customer, id, amountsOf(declared, id)) : accessOf(customer, id),
    ]),
  );
}

/** Ids of the features that a credit system of this customer pays for. */
export const paidFeatures = ({ features }: Customer): ReadonlySet<string> =>
  new Set(
    Object.values(features).flatMap(({ creditSchema }) => (creditSchema ?? []).map(({ featureId }) => featureId)),
  );

/** A yes or no for the declared amounts, on top of what the feature has of its own. */
function paidAccess(customer: Customer, featureId: string, amounts: readonly number[]): Access {
  const own = customer.features[featureId];
  const base = own ? accessOfBalance(own) : noAccess(featureId, false);
  if (base.held && base.available === null) return base;
  const access = accessOf(customer, featureId);
  const allowed = amounts.filter((amount) => decide(access, amount).allowed);
  return {
    ...base,
    held: true,
    available: Math.max(0, base.available ?? 0, ...allowed),
    exact: false,
    expiresAt: access.expiresAt,
  };
}
