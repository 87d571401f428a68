import type { Product as ProductView } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { refuseDefault } from '../engine/default-rules.ts';
import { readItems } from '../engine/items.ts';
import { requireProduct } from '../engine/product.ts';
import { plainProduct } from '../engine/product-view.ts';
import type { Catalog, Customer, EngineContext, Product } from '../engine/state.ts';
import type { Operations } from './operation.ts';
import { readTrial } from './products.ts';

type UpdateParams = Parameters<Operations['products']['update']>[0];

type Records = 'get' | 'update' | 'delete' | 'hasCustomers' | 'copy';

export const productRecords: Pick<Operations['products'], Records> = {
  get({ productId }, { engine }) {
    const context = engine();
    return viewOf(requireProduct(context.catalog, productId), context);
  },

  update(params, { store, engine }) {
    const context = engine();
    const { catalog, now } = context;
    const known = requireProduct(catalog, params.productId);
    const holders = [...store.customers()].filter((customer) => holds(customer, known));
    refuseRename(known, params, holders, catalog);
    const renamed = { ...known, ...headOf(known, params) };
    const terms = termsOf(known, params, catalog);
    const isNewVersion = holders.length > 0 && terms !== null;
    const current = isNewVersion || terms === null ? renamed : { ...renamed, ...terms };
    const latest = isNewVersion ? { ...renamed, ...terms, version: known.version + 1, createdAt: now } : current;
    refuseDefault(latest, catalog);
    // What a product is called is the same for everybody; what it grants is what one has bought.
    for (const customer of holders) store.saveCustomer(withHeads(customer, known, renamed));
    const versions = (catalog.products[known.id] ?? []).slice(0, -1);
    const kept = isNewVersion ? [...versions, current, latest] : [...versions, current];
    store.saveCatalog(withVersions(withVersions(catalog, known.id, []), latest.id, kept));
    return viewOf(latest, context);
  },

  delete({ productId, allVersions = false }, { store }) {
    const catalog = store.catalog();
    const latest = requireProduct(catalog, productId);
    const versions = catalog.products[productId] ?? [];
    const removed = allVersions ? versions : [latest];
    const holders = [...store.customers()].filter((customer) => removed.some((version) => holds(customer, version)));
    if (holders.length > 0) {
      const message = `Product ${productId} has ${holders.length} customers (expired or active) on it and therefore cannot be deleted`;
      throw new ApiError(400, 'invalid_request', message);
    }
    store.saveCatalog(withVersions(catalog, productId, allVersions ? [] : versions.slice(0, -1)));
    return { success: true };
  },

  hasCustomers({ productId, ...changes }, { store }) {
    const catalog = store.catalog();
    const known = requireProduct(catalog, productId);
    const isHeld = [...store.customers()].some((customer) => holds(customer, known));
    return {
      currentVersion: known.version,
      willVersion: isHeld && termsOf(known, changes, catalog) !== null,
      archived: known.archived,
    };
  },

  copy({ productId, id, name }, { store, engine }) {
    const { catalog, now } = engine();
    const known = requireProduct(catalog, productId);
    if (Object.hasOwn(catalog.products, id))
      throw new ApiError(400, 'product_already_exists', `Product ${id} already exists`);
    store.saveCatalog(
      withVersions(catalog, id, [{ ...known, id, name, version: 1, createdAt: now, isDefault: false }]),
    );
    return { message: 'Product copied' };
  },
};

const viewOf = (product: Product, { catalog, settings }: EngineContext): ProductView =>
  plainProduct(product, { catalog, currency: settings.currency });

/** Holding a product that has ended counts too: the invoices are still about it. */
const holds = ({ holdings }: Customer, { id, version }: Product): boolean =>
  holdings.some(({ product }) => product.id === id && product.version === version);

type Head = Pick<Product, 'id' | 'name' | 'group' | 'isAddOn' | 'isDefault' | 'archived'>;

const headOf = (known: Head, { id, name, group, isAddOn, isDefault, archived }: UpdateParams | Product): Head => ({
  id: id ?? known.id,
  name: name ?? known.name,
  group: group === undefined ? known.group : (group ?? ''),
  isAddOn: isAddOn ?? known.isAddOn,
  isDefault: isDefault ?? known.isDefault,
  archived: archived ?? known.archived,
});

type Terms = Pick<Product, 'items' | 'freeTrial'>;

/** What a product grants and costs, where it is said anew and differs; otherwise null. */
const termsOf = (
  known: Product,
  { items, freeTrial }: Pick<UpdateParams, 'items' | 'freeTrial'>,
  catalog: Catalog,
): Terms | null => {
  const terms: Terms = {
    items: items === undefined ? known.items : readItems(items, catalog),
    freeTrial: freeTrial === undefined ? known.freeTrial : readTrial(freeTrial),
  };
  const isSame = JSON.stringify(terms) === JSON.stringify({ items: known.items, freeTrial: known.freeTrial });
  return isSame ? null : terms;
};

const refuseRename = (known: Product, { id }: UpdateParams, holders: readonly Customer[], catalog: Catalog): void => {
  if (id === undefined || id === known.id) return;
  if (Object.hasOwn(catalog.products, id))
    throw new ApiError(409, 'product_already_exists', `Product ${id} already exists`);
  if (holders.length === 0) return;
  throw new ApiError(409, 'invalid_request', `Cannot change the id of product ${known.id} because it has customers`);
};

const withHeads = (customer: Customer, known: Product, renamed: Product): Customer => ({
  ...customer,
  holdings: customer.holdings.map((holding) =>
    holding.product.id === known.id && holding.product.version === known.version
      ? { ...holding, product: { ...holding.product, ...headOf(holding.product, renamed) } }
      : holding,
  ),
});

/** No version at all is no product. */
const withVersions = (catalog: Catalog, id: string, versions: readonly Product[]): Catalog => {
  const { [id]: _, ...others } = catalog.products;
  return { ...catalog, products: versions.length === 0 ? others : { ...others, [id]: versions } };
};
