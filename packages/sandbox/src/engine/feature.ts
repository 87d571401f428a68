import type { Feature as FeatureView } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { ownEntry } from './own-entry.ts';
import type { Catalog, Feature } from './state.ts';

export const requireFeature = (catalog: Catalog, id: string): Feature => {
  const feature = ownEntry(catalog.features, id);
  if (feature === undefined) throw new ApiError(404, 'feature_not_found', `Feature ${id} not found`);
  return feature;
};

/** Used up and given again: everything that counts but does not stay. */
export const isConsumable = ({ type }: Feature): boolean => type === 'single_use' || type === 'credit_system';

/** The credit systems that a metered feature draws from, and what one unit costs in each. */
export const creditSystemsOf = (
  catalog: Catalog,
  featureId: string,
): { readonly system: Feature; readonly cost: number }[] =>
  Object.values(catalog.features).flatMap((system) => {
    const entry = system.creditSchema?.find(({ meteredFeatureId }) => meteredFeatureId === featureId);
    return entry === undefined ? [] : [{ system, cost: entry.creditCost }];
  });

/** How a count of the feature is called: "1 seat", "3 seats", or its name when it has no own words. */
export const nameFor = ({ display, name }: Feature, count: number | 'inf'): string =>
  display === null ? name : count === 1 ? display.singular : display.plural;

/** A feature as the catalog endpoints show it. */
export const featureView = ({ id, name, type, display, creditSchema, archived }: Feature): FeatureView => ({
  id,
  name,
  type,
  display,
  creditSchema: creditSchema === null ? null : [...creditSchema],
  archived,
});

/** A feature inside a held or previewed product: shorter, with words to display in any case. */
export const shortFeatureView = ({ id, name, type, display, creditSchema }: Feature): FeatureView => ({
  id,
  name,
  type,
  display: display ?? { singular: name, plural: name },
  ...(creditSchema === null ? {} : { creditSchema: [...creditSchema] }),
});

/** The type of a feature in items and balances: a credit system is used like any other consumable. */
export const usageType = (feature: Feature): 'static' | 'single_use' | 'continuous_use' => {
  if (feature.type === 'boolean') return 'static';
  return isConsumable(feature) ? 'single_use' : 'continuous_use';
};
