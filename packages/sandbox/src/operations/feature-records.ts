import { ApiError } from '../api-error.ts';
import { featureView, requireFeature } from '../engine/feature.ts';
import { productUsing, systemUsing } from '../engine/feature-use.ts';
import type { Catalog, Feature } from '../engine/state.ts';
import { featureTypes, refuseEmptySystem, withFeature } from './features.ts';
import type { Operations } from './operation.ts';

type UpdateParams = Parameters<Operations['features']['update']>[0];

export const featureRecords: Pick<Operations['features'], 'list' | 'get' | 'update' | 'delete'> = {
  list(_, { store }) {
    return { list: Object.values(store.catalog().features).map(featureView) };
  },

  get({ featureId }, { store }) {
    return featureView(requireFeature(store.catalog(), featureId));
  },

  update(params, { store }) {
    const catalog = store.catalog();
    const known = requireFeature(catalog, params.featureId);
    const feature = changed(known, params);
    refuseChange(known, feature, catalog);
    store.saveCatalog(withFeature(feature.id === known.id ? catalog : withoutFeature(catalog, known.id), feature));
    return featureView(feature);
  },

  delete({ featureId }, { store }) {
    const catalog = store.catalog();
    requireFeature(catalog, featureId);
    refuseInUse(featureId, catalog);
    store.saveCatalog(withoutFeature(catalog, featureId));
    return { success: true };
  },
};

const changed = (feature: Feature, { id, name, type, display, creditSchema }: UpdateParams): Feature => {
  const kind = type === undefined ? feature.type : (featureTypes[type] ?? feature.type);
  return {
    ...feature,
    id: id ?? feature.id,
    name: name ?? feature.name,
    type: kind,
    display: display === undefined ? feature.display : display,
    creditSchema: kind === 'credit_system' ? (creditSchema ?? feature.creditSchema ?? []) : null,
  };
};

const refuseChange = (from: Feature, to: Feature, catalog: Catalog): void => {
  refuseEmptySystem(to);
  const system = systemUsing(catalog, from.id);
  if (system !== undefined && to.type === 'continuous_use' && from.type !== to.type) {
    const message = `Cannot set to continuous use because it is used in credit system ${system.id}`;
    throw new ApiError(400, 'invalid_feature', message);
  }
  if (to.id === from.id) return;
  if (Object.hasOwn(catalog.features, to.id))
    throw new ApiError(409, 'duplicate_feature_id', `Feature ${to.id} already exists`);
  refuseInUse(from.id, catalog);
};

const refuseInUse = (featureId: string, catalog: Catalog): void => {
  if (productUsing(catalog, featureId) !== undefined) {
    const message = `Feature ${featureId} is used in a product. You must delete the product first, or archive it instead.`;
    throw new ApiError(409, 'invalid_request', message);
  }
  const system = systemUsing(catalog, featureId);
  if (system === undefined) return;
  throw new ApiError(409, 'invalid_request', `Feature ${featureId} is used by credit system ${system.id}`);
};

const withoutFeature = (catalog: Catalog, id: string): Catalog => {
  const { [id]: _, ...features } = catalog.features;
  return { ...catalog, features };
};
