import { scenarioOf } from '@autumn/core/access';
import type { CreateProductParams } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { advance } from '../engine/advance.ts';
import { refuseDefault } from '../engine/default-rules.ts';
import { heldProducts } from '../engine/held-products.ts';
import { readItems } from '../engine/items.ts';
import { newestFirst } from '../engine/product.ts';
import { byPlace } from '../engine/product-order.ts';
import { plainProduct } from '../engine/product-view.ts';
import type { Catalog, FreeTrial, Product } from '../engine/state.ts';
import { mayTry } from '../engine/trial.ts';
import { triedByFingerprint } from './fingerprint.ts';
import type { Operations } from './operation.ts';

export const products: Pick<Operations['products'], 'create' | 'list'> = {
  create(params, { store, engine }) {
    const context = engine();
    const { catalog, settings, now } = context;
    if (Object.hasOwn(catalog.products, params.id)) {
      throw new ApiError(400, 'product_already_exists', `Product ${params.id} already exists`);
    }
    const product = readProduct(params, catalog, now);
    refuseDefault(product, catalog);
    store.saveCatalog({ ...catalog, products: { ...catalog.products, [product.id]: [product] } });
    return plainProduct(product, { catalog, currency: settings.currency });
  },

  list({ customerId, entityId, includeArchived = false }, { store, engine }) {
    const known = customerId === undefined ? undefined : store.customer(customerId);
    const shown = newestFirst(store.catalog())
      .filter(({ archived }) => includeArchived || !archived)
      .toSorted(byPlace);
    const { catalog, settings } = engine();
    const options = { catalog, currency: settings.currency };
    const plain = shown.map((product) => plainProduct(product, options));
    if (known === undefined) return { list: plain };
    const customer = advance(known, engine(known));
    const own = { products: heldProducts(customer, entityId ?? null, engine(known)) };
    const tried = triedByFingerprint(customer, store);
    return {
      list: shown.map((product) => {
        const { freeTrial } = product;
        const trialAvailable =
          freeTrial !== null && mayTry(customer, product, freeTrial, tried, engine(known), entityId ?? null);
        const view = plainProduct(product, { ...options, trialAvailable });
        return { ...view, scenario: scenarioOf(view, own, plain) };
      }),
    };
  },
};

const readProduct = (params: CreateProductParams, catalog: Catalog, now: number): Product => ({
  id: params.id,
  name: params.name,
  group: params.group ?? '',
  isAddOn: params.isAddOn ?? false,
  isDefault: params.isDefault ?? false,
  archived: false,
  version: 1,
  createdAt: now,
  items: readItems(params.items ?? [], catalog),
  freeTrial: readTrial(params.freeTrial),
});

export const readTrial = (trial: CreateProductParams['freeTrial']): FreeTrial | null =>
  trial
    ? {
        length: trial.length,
        duration: trial.duration ?? 'day',
        uniqueFingerprint: trial.uniqueFingerprint ?? false,
        cardRequired: trial.cardRequired ?? true,
      }
    : null;
