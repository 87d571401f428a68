import { ApiError } from '../api-error.ts';
import { featureView } from '../engine/feature.ts';
import type { Catalog, Feature } from '../engine/state.ts';
import type { Operations } from './operation.ts';

/** Names of types that the API accepts, and what they are. */
export const featureTypes: Readonly<Record<string, Feature['type']>> = {
  static: 'boolean',
  boolean: 'boolean',
  single_use: 'single_use',
  continuous_use: 'continuous_use',
  credit_system: 'credit_system',
  // Its costs would come from a table of language models that the sandbox does not have.
  ai_credit_system: 'credit_system',
};

export const features: Pick<Operations['features'], 'create'> = {
  create({ id, name, type, display, creditSchema }, { store }) {
    const catalog = store.catalog();
    if (Object.hasOwn(catalog.features, id))
      throw new ApiError(409, 'duplicate_feature_id', `Feature ${id} already exists`);
    const feature: Feature = {
      id,
      name: name ?? id,
      type: featureTypes[type] ?? 'single_use',
      display: display ?? null,
      creditSchema: featureTypes[type] === 'credit_system' ? (creditSchema ?? []) : null,
      archived: false,
      eventNames: [],
    };
    refuseEmptySystem(feature);
    store.saveCatalog(withFeature(catalog, feature));
    return featureView(feature);
  },
};

export const refuseEmptySystem = ({ creditSchema }: Feature): void => {
  if (creditSchema?.length !== 0) return;
  throw new ApiError(400, 'invalid_feature', 'At least one metered feature is required for credit system');
};

/** A feature that is known keeps its place. */
export const withFeature = (catalog: Catalog, feature: Feature): Catalog => ({
  ...catalog,
  features: { ...catalog.features, [feature.id]: feature },
});
