import { CreateFeatureParams, CreateProductParams } from '@autumn/core/contract';
import { fromWire } from '@autumn/core/wire';
import * as z from 'zod';
import { validationMessage } from './api/validation-message.ts';
import { readings } from './api/requests.ts';
import { ApiError } from './api-error.ts';
import { operations } from './operations/index.ts';
import type { OperationContext } from './operations/operation.ts';

/** A feature of a catalog: what `features.create` takes, and the event names that `track` may use for it. */
export interface CatalogFeature extends CreateFeatureParams {
  readonly eventNames?: string[];
}

/** What a sandbox sells: the requests that would create it, in order. */
export interface CatalogSource {
  readonly features: readonly CatalogFeature[];
  readonly products: readonly CreateProductParams[];
}

/** Gives a catalog file its types: `export default defineCatalog({ features: […], products: […] })`. */
export const defineCatalog = (catalog: CatalogSource): CatalogSource => catalog;

const featureSchema = (readings['features.create']?.params ?? CreateFeatureParams).extend({
  eventNames: z.array(z.string()).optional(),
});
const productSchema = readings['products.create']?.params ?? CreateProductParams;

const catalogSchema = z.strictObject({
  features: z.array(featureSchema),
  products: z.array(productSchema),
}) as unknown as z.ZodType<CatalogSource>;

/** Keys with an underscore that no catalog file has: then it is written as the API's own bodies are. */
const isWire = ({ issues }: z.ZodError): boolean =>
  issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.some((key) => key.includes('_')));

/** Checks a catalog from outside, in camelCase or as the API's own bodies. */
export function parseCatalog(value: unknown): CatalogSource {
  const asFile = catalogSchema.safeParse(value);
  if (asFile.success) return asFile.data;
  const parsed = isWire(asFile.error) ? catalogSchema.safeParse(fromWire(catalogSchema, value)) : asFile;
  if (parsed.success) return parsed.data;
  throw new ApiError(400, 'invalid_inputs', validationMessage(parsed.error.issues));
}

/** Creates the catalog's features and products through the same operations as the API's. */
export function loadCatalog({ features, products }: CatalogSource, context: OperationContext): void {
  const { store } = context;
  for (const { eventNames, ...feature } of features) {
    named(`feature "${feature.id}"`, () => operations.features.create(feature, context));
    if (eventNames) {
      const catalog = store.catalog();
      const created = catalog.features[feature.id];
      if (created) {
        store.saveCatalog({ ...catalog, features: { ...catalog.features, [feature.id]: { ...created, eventNames } } });
      }
    }
  }
  for (const product of products) named(`product "${product.id}"`, () => operations.products.create(product, context));
}

/** Says which entry was refused. */
function named(name: string, create: () => unknown): void {
  try {
    create();
  } catch (error) {
    if (error instanceof ApiError) throw new ApiError(error.status, error.code, `${name}: ${error.message}`);
    throw error;
  }
}

