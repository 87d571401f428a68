import { ApiError } from '../api-error.ts';
import { ownEntry } from './own-entry.ts';
import { isFlat, isPrice } from './prices.ts';
import type { Catalog, Feature, Item, Product } from './state.ts';

/** The version that is sold: the newest. */
const findProduct = (catalog: Catalog, id: string): Product | undefined => ownEntry(catalog.products, id)?.at(-1);

export const requireProduct = (catalog: Catalog, id: string): Product => {
  const product = findProduct(catalog, id);
  if (product === undefined) throw new ApiError(404, 'product_not_found', `Product ${id} not found`);
  return product;
};

export const soldProducts = (catalog: Catalog): Product[] =>
  Object.values(catalog.products).flatMap((versions) => versions.at(-1) ?? []);

/** For sorting, which is stable: the later of two that were made in the same millisecond comes first. */
export const newestFirst = (catalog: Catalog): Product[] => soldProducts(catalog).reverse();

export const featureOfItem = ({ featureId }: Item, catalog: Catalog): Feature | null =>
  featureId === null ? null : (catalog.features[featureId] ?? null);

/** As a reader sorts names, whatever their case. */
const names = new Intl.Collator('en');

/** Fixed prices, then priced features, then allowances; by feature name within. */
export const sortItems = (items: readonly Item[], catalog: Catalog): Item[] =>
  items.toSorted(
    (left, right) =>
      rank(left) - rank(right) ||
      names.compare(featureOfItem(left, catalog)?.name ?? '', featureOfItem(right, catalog)?.name ?? ''),
  );

const rank = (item: Item): number => (isFlat(item) ? 0 : isPrice(item) ? 1 : 2);
