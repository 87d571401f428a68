import { CreateFeatureParams, CreateProductParams } from '@autumn/core/contract';
import { fromWire } from '@autumn/core/wire';
import * as z from 'zod/mini';
import { inWords } from './api/in-words.ts';
import { readings } from './api/requests.ts';
import { validationMessage } from './api/validation-message.ts';
import { ApiError } from './api-error.ts';
import { CatalogError } from './catalog-error.ts';
import type { Catalog, Settings } from './engine/state.ts';
import { createMemoryStore, emptyCatalog } from './memory-store.ts';
import { operations } from './operations/index.ts';
import type { OperationContext } from './operations/operation.ts';
import { createIds } from './random.ts';

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

const featureSchema = z.extend(readings['features.create']?.params ?? CreateFeatureParams, {
  eventNames: z.optional(z.array(z.string())),
});
const productSchema = readings['products.create']?.params ?? CreateProductParams;

const catalogSchema = z.strictObject({
  features: z.array(featureSchema),
  products: z.array(productSchema),
}) as unknown as z.ZodMiniType<CatalogSource>;

/** Keys with an underscore that no catalog file has: then it is written as the API's own bodies are. */
const isWire = ({ issues }: z.core.$ZodError): boolean =>
  issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.some((key) => key.includes('_')));

/** Checks a catalog from outside, in camelCase or as the API's own bodies. */
export function parseCatalog(value: unknown): CatalogSource {
  const asFile = catalogSchema.safeParse(value, inWords);
  if (asFile.success) return asFile.data;
  const parsed = isWire(asFile.error) ? catalogSchema.safeParse(fromWire(catalogSchema, value), inWords) : asFile;
  if (parsed.success) return parsed.data;
  throw new CatalogError(validationMessage(parsed.error.issues), pathOf(parsed.error.issues[0]), invalid);
}

const invalid = { status: 400, code: 'invalid_inputs' };

/** A key that nobody knows is said by the object that has it. */
const pathOf = (issue: z.core.$ZodIssue | undefined): PropertyKey[] => [
  ...(issue?.path ?? []),
  ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
];

/** Makes the catalog through the same operations as the API's, in a store of its own. */
export function buildCatalog({ features, products }: CatalogSource, settings: Settings, now: number): Catalog {
  const store = createMemoryStore();
  store.clear({ catalog: emptyCatalog, settings });
  const newId = createIds();
  const context: OperationContext = {
    store,
    origin: '',
    engine: () => ({ catalog: store.catalog(), settings, now, newId }),
  };
  for (const [index, { eventNames = [], ...feature }] of features.entries()) {
    const path = ['features', index];
    named(`feature "${feature.id}"`, path, () => operations.features.create(feature, context));
    store.saveCatalog(withEventNames(store.catalog(), feature.id, eventNames));
  }
  for (const [index, product] of products.entries()) {
    named(`product "${product.id}"`, ['products', index], () => operations.products.create(product, context));
  }
  return store.catalog();
}

/** The API of version 1.2 cannot set them; a catalog can. */
function withEventNames(catalog: Catalog, id: string, eventNames: readonly string[]): Catalog {
  const feature = catalog.features[id];
  return feature ? { ...catalog, features: { ...catalog.features, [id]: { ...feature, eventNames } } } : catalog;
}

/** Says which entry was refused. */
function named(name: string, path: readonly PropertyKey[], create: () => unknown): void {
  try {
    create();
  } catch (error) {
    if (error instanceof ApiError) throw new CatalogError(`${name}: ${error.message}`, path, error);
    throw error;
  }
}
