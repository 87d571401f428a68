import type { CustomerFeature, FeatureBalance } from '@autumn/core/contract';
import { balanceRows, recurrenceOf, uncountedRow } from './balance-row.ts';
import { add, sum } from './decimal.ts';
import { usageType } from './feature.ts';
import { isHeld } from './holdings.ts';
import { isUnlimited, maxOverage, sellsOverage } from './pot.ts';
import { balanceOf, includedIn, type Share, sharesOf, usageOf } from './share.ts';
import type { Catalog, Customer, Feature } from './state.ts';

/** The features that a customer, or one of its entities, has: by id, with their balances. */
export const featuresView = (
  customer: Customer,
  entityId: string | null,
  catalog: Catalog,
): Record<string, CustomerFeature> => {
  const entitlements = customer.holdings.filter(isHeld).flatMap((holding) => holding.entitlements);
  return Object.fromEntries(
    [...new Set(entitlements.map(({ featureId }) => featureId))].flatMap((id) => {
      const view = featureView(customer, catalog.features[id], entityId);
      return view === undefined ? [] : [[id, view]];
    }),
  );
};

/** One feature of them; undefined when it is not held. */
export const featureView = (
  customer: Customer,
  feature: Feature | undefined,
  entityId: string | null,
): CustomerFeature | undefined => {
  const shares = feature === undefined ? [] : sharesOf(customer, feature, entityId);
  if (feature === undefined || shares.length === 0) return undefined;
  return {
    id: feature.id,
    type: usageType(feature),
    name: feature.name,
    ...balance(feature, shares, entityId),
    ...creditsOf(feature),
  };
};

/** Balances without units in them: a credit system says what each feature costs. */
const creditsOf = ({ creditSchema }: Feature): Pick<FeatureBalance, 'creditSchema'> =>
  creditSchema === null
    ? {}
    : {
        creditSchema: creditSchema.map(({ meteredFeatureId, creditCost }) => ({
          featureId: meteredFeatureId,
          creditAmount: creditCost,
        })),
      };

const balance = (feature: Feature, shares: readonly Share[], entityId: string | null): FeatureBalance => {
  const unlimited = shares.some(({ entitlement }) => isUnlimited(entitlement.item));
  if (feature.type === 'boolean' || unlimited) {
    const { expiresAt: _, ...fields } = uncountedRow;
    return { ...fields, unlimited, breakdown: [uncountedRow] };
  }
  const includedUsage = includedIn(shares);
  const limit = overageLimit(shares);
  return {
    ...periodOf(shares),
    unlimited: false,
    balance: balanceOf(shares),
    usage: usageOf(shares),
    includedUsage,
    overageAllowed: limit === null && shares.some(({ entitlement }) => sellsOverage(entitlement.item)),
    // What an entity's own product grants counts for the customer, but is no row of the customer.
    breakdown: balanceRows(shares.filter(({ holding }) => entityId !== null || holding.entityId === null)),
    ...(limit === null ? {} : { usageLimit: add(includedUsage, limit) }),
    ...rolloversOf(shares),
  };
};

/** What all shares have in common: the interval, and the earliest reset. */
const periodOf = (shares: readonly Share[]): Pick<FeatureBalance, 'interval' | 'intervalCount' | 'nextResetAt'> => {
  const [first, ...others] = shares.map(recurrenceOf);
  if (others.some(({ interval }) => interval !== first?.interval)) {
    return { interval: 'multiple', intervalCount: null, nextResetAt: null };
  }
  const resets = shares.flatMap(({ entitlement: { nextResetAt } }) => nextResetAt ?? []);
  return { ...first, nextResetAt: resets.length === 0 ? null : Math.min(...resets) };
};

/** How far beyond the grants one may buy: null when nothing is sold, or something without end. */
const overageLimit = (shares: readonly Share[]): number | null => {
  const sold = shares.map(({ entitlement }) => entitlement.item).filter(({ usageModel }) => usageModel !== null);
  const limits = sold.map(maxOverage);
  return sold.length === 0 || limits.includes(null) ? null : sum(limits.map((limit) => limit ?? 0));
};

/** An empty list says that the item rolls over, and that nothing has yet. */
const rolloversOf = (shares: readonly Share[]): Pick<FeatureBalance, 'rollovers'> => {
  if (!shares.some(({ entitlement }) => entitlement.item.config?.rollover)) return {};
  const rollovers = shares.flatMap(({ pots }) => pots.flatMap((pot) => pot.rollovers));
  return { rollovers: rollovers.map(({ balance, expiresAt }) => ({ balance, expiresAt: expiresAt ?? 0 })) };
};
