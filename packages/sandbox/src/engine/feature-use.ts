import type { Catalog, Feature, Product } from './state.ts';

/** Every version counts: somebody may hold it. */
export const productUsing = ({ products }: Catalog, featureId: string): Product | undefined =>
  Object.values(products)
    .flat()
    .find(({ items }) => items.some((item) => item.featureId === featureId || item.entityFeatureId === featureId));

export const systemUsing = ({ features }: Catalog, featureId: string): Feature | undefined =>
  Object.values(features).find(({ creditSchema }) =>
    creditSchema?.some(({ meteredFeatureId }) => meteredFeatureId === featureId),
  );
