import type { CatalogFeature } from '../catalog.ts';

type More = Partial<Omit<CatalogFeature, 'id' | 'type' | 'creditSchema'>>;

/** `export_pdf` is "Export pdf". */
export const nameOf = (id: string): string => {
  const words = id.replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const of =
  (type: CatalogFeature['type']) =>
  (id: string, more: More = {}): CatalogFeature => ({ id, name: nameOf(id), type, ...more });

/** Features for a catalog, named after their ids. */
export const feature = {
  /** Has or has not. */
  boolean: of('boolean'),
  /** Used up, and full again with the next period. */
  metered: of('single_use'),
  /** A level that stays, such as seats. */
  level: of('continuous_use'),
  /** A pot that other features draw from, at these costs. */
  credits: (id: string, costs: Readonly<Record<string, number>>, more: More = {}): CatalogFeature => ({
    ...of('credit_system')(id, more),
    creditSchema: Object.entries(costs).map(([meteredFeatureId, creditCost]) => ({ meteredFeatureId, creditCost })),
  }),
};
