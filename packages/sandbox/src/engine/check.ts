import { accessOfBalance, decide } from '@autumn/core/access';
import type { CustomerFeature } from '@autumn/core/contract';
import { featureView } from './balance-view.ts';
import { multiply } from './decimal.ts';
import { creditSystemsOf } from './feature.ts';
import type { Catalog, Customer, Feature } from './state.ts';

/** What one balance says to a requirement. */
export interface FeatureCheck {
  readonly allowed: boolean;
  /** The feature that answers: a credit system may stand in. */
  readonly feature: Feature;
  /** In units of that feature. */
  readonly requiredBalance: number;
  /** Undefined when the customer does not have it. */
  readonly balance: CustomerFeature | undefined;
}

/**
 * Whether enough of a feature is left. Its own balance answers when that suffices, else a credit
 * system that pays for it, else the first of them that is held.
 */
export const checkFeature = (
  customer: Customer,
  feature: Feature,
  requiredBalance: number,
  entityId: string | null,
  catalog: Catalog,
): FeatureCheck => {
  const own = answer(customer, feature, requiredBalance, entityId);
  if (own.allowed) return own;
  const byCredits = creditSystemsOf(catalog, feature.id)
    .map(({ system, cost }) => answer(customer, system, multiply(requiredBalance, cost), entityId))
    .filter(({ balance }) => balance !== undefined);
  return byCredits.find(({ allowed }) => allowed) ?? byCredits[0] ?? own;
};

const answer = (
  customer: Customer,
  feature: Feature,
  requiredBalance: number,
  entityId: string | null,
): FeatureCheck => {
  const balance = featureView(customer, feature, entityId);
  const allowed = balance !== undefined && decide(accessOfBalance(balance), requiredBalance).allowed;
  return { allowed, feature, requiredBalance, balance };
};
