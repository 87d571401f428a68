import type { CustomerFeature } from '../schemas/customer.ts';
import { type Access, noAccess } from './access.ts';
import { divideDown, sum } from './decimal.ts';

/** The part of a customer or an entity that decides. */
export interface AccessSource {
  readonly products: readonly {
    readonly currentPeriodEnd?: number | null | undefined;
  }[];
  readonly features: Readonly<Record<string, CustomerFeature>>;
}

/**
 * What a customer or an entity may do with a feature, from its own object and nothing else.
 *
 * The feature's own balance counts, and so does a credit system that it draws from; the API never adds
 * the two up, so the larger one is what is available. In several credit systems the answer depends on
 * an order that the object does not show: then `exact` is false.
 *
 * @param pools `poolsOf(source)`; pass it when you ask about feature after feature
 * @see billing-semantics.md §5
 */
export function accessOf(source: AccessSource, featureId: string, pools = poolsOf(source)): Access {
  // An id such as `constructor` must not find what every object has.
  const own = Object.hasOwn(source.features, featureId) ? source.features[featureId] : undefined;
  const systems = pools.filter((pool) => costIn(pool, featureId) !== undefined);
  const byCredits = systems.map((system) => accessByCredits(system, featureId));
  const access = own ? accessOfBalance(own) : (byCredits[0] ?? noAccess(featureId));
  let { available, exact, expiresAt } = access;
  for (const { currentPeriodEnd } of source.products) expiresAt = earlier(expiresAt, currentPeriodEnd);
  for (const byCredit of byCredits) {
    available = available === null || byCredit.available === null ? null : Math.max(available, byCredit.available);
    exact &&= byCredit.exact;
    expiresAt = earlier(expiresAt, byCredit.expiresAt);
  }
  return { ...access, available, exact: exact && systems.length <= 1, expiresAt };
}

/** The credit systems among the features of a customer or an entity. */
export const poolsOf = ({ features }: AccessSource): readonly CustomerFeature[] =>
  Object.values(features).filter(({ creditSchema }) => (creditSchema ?? []).length > 0);

/** What a single balance allows, without the credit systems that may stand in for it. */
export function accessOfBalance(feature: CustomerFeature): Access {
  const { balance = 0, usage = 0, includedUsage = 0, usageLimit, breakdown } = feature;
  const isBoolean = feature.type === 'static' || feature.type === 'boolean';
  const isUnlimited = feature.unlimited === true;
  // Entity products show up in the customer's total without a row of their own, and grant nothing there.
  const isRowless = breakdown?.length === 0;
  return {
    featureId: feature.id,
    held: true,
    type: isBoolean ? 'boolean' : 'metered',
    unlimited: isUnlimited,
    overageAllowed: feature.overageAllowed === true,
    available: isBoolean || isUnlimited || feature.overageAllowed ? null : isRowless ? 0 : headroom(feature),
    balance: balance ?? 0,
    usage: usage ?? 0,
    includedUsage: includedUsage ?? 0,
    usageLimit: usageLimit ?? null,
    interval: feature.interval ?? null,
    nextResetAt: feature.nextResetAt ?? null,
    rollovers: feature.rollovers ?? [],
    breakdown: (breakdown ?? []).map((row) => ({
      balance: row.balance,
      usage: row.usage,
      includedUsage: row.includedUsage,
      interval: row.interval ?? null,
      nextResetAt: row.nextResetAt ?? null,
    })),
    exact: !isRowless,
    expiresAt: feature.nextResetAt ?? null,
  };
}

function headroom({ balance, usageLimit, includedUsage }: CustomerFeature): number {
  const hasLimit = usageLimit !== undefined && usageLimit !== null;
  return hasLimit ? sum(balance ?? 0, usageLimit, -(includedUsage ?? 0)) : (balance ?? 0);
}

const costIn = (system: CustomerFeature, featureId: string): number | undefined =>
  system.creditSchema?.find((cost) => cost.featureId === featureId)?.creditAmount;

/** The pot's numbers stay in credits; only what is available is told in units of the feature. */
function accessByCredits(system: CustomerFeature, featureId: string): Access {
  const pot = accessOfBalance(system);
  const cost = costIn(system, featureId) ?? 0;
  const isFree = cost === 0;
  return {
    ...pot,
    featureId,
    available: pot.available === null || isFree ? null : divideDown(pot.available, cost),
  };
}

const earlier = (instant: number | null, other: number | null | undefined): number | null =>
  typeof other !== 'number' ? instant : instant === null ? other : Math.min(instant, other);
