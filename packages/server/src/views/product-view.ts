import type { FreeTrial, Product } from '@autumn/core';
import { isFree, isOneOff } from '@autumn/core/access';
import type { FreeTrialView, ProductsView, ProductView, Source } from '@autumn/core/browser';
import { type ItemOptions, itemView } from './item-view.ts';

export const productView = (product: Product, options: ItemOptions): ProductView => ({
  id: product.id,
  name: product.name,
  group: product.group ?? null,
  isAddOn: product.isAddOn,
  isDefault: product.isDefault,
  version: product.version,
  items: product.items.map((item) => itemView(item, options)),
  freeTrial: freeTrialView(product.freeTrial),
  properties: {
    isFree: product.properties?.isFree ?? isFree(product),
    isOneOff: product.properties?.isOneOff ?? isOneOff(product),
    intervalGroup: product.properties?.intervalGroup ?? null,
    hasTrial: product.properties?.hasTrial ?? Boolean(product.freeTrial),
    updateable: product.properties?.updateable ?? false,
  },
});

/** None, or used up: null. */
export const freeTrialView = (trial: FreeTrial | null | undefined): FreeTrialView | null =>
  trial && trial.trialAvailable !== false
    ? { duration: trial.duration, length: trial.length, cardRequired: trial.cardRequired ?? true }
    : null;

export interface ProductsViewOptions extends ItemOptions {
  readonly source: Source;
}

/** The API lists products without a currency. */
export const productsView = (products: readonly Product[], options: ProductsViewOptions): ProductsView => ({
  list: products.map((product) => productView(product, options)),
  currency: null,
  source: options.source,
});
