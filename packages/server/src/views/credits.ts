import type { Feature } from '@autumn/core';
import type { AccessSource } from '@autumn/core/access';
import type { CreditsMode } from '../policy.ts';

/** Which features are credit systems, and which ones they pay for. */
export interface Credits {
  readonly pools: ReadonlySet<string>;
  readonly paid: ReadonlySet<string>;
}

/** As a customer or an entity holds them. */
export const creditsOf = ({ features }: AccessSource): Credits => {
  const systems = Object.entries(features).filter(([, { creditSchema }]) => (creditSchema ?? []).length > 0);
  return {
    pools: new Set(systems.map(([id]) => id)),
    paid: new Set(systems.flatMap(([, { creditSchema }]) => (creditSchema ?? []).map(({ featureId }) => featureId))),
  };
};

/** As the catalog has them, with all features that it knows. */
export interface CatalogCredits extends Credits {
  readonly known: ReadonlySet<string>;
}

export const creditsIn = (features: readonly Feature[]): CatalogCredits => {
  const systems = features.filter(({ creditSchema }) => (creditSchema ?? []).length > 0);
  return {
    pools: new Set(systems.map(({ id }) => id)),
    paid: new Set(
      systems.flatMap(({ creditSchema }) => (creditSchema ?? []).map(({ meteredFeatureId }) => meteredFeatureId)),
    ),
    known: new Set(features.map(({ id }) => id)),
  };
};

/** Features without numbers. What is both a pool and paid for by another one keeps its place as a pool. */
export const isHidden = ({ pools, paid }: Credits, mode: CreditsMode, featureId: string): boolean =>
  mode === 'units' ? pools.has(featureId) : paid.has(featureId) && !pools.has(featureId);
