import type { CustomerProduct, Entity as EntityView } from '@autumn/core/contract';
import { featuresView } from './balance-view.ts';
import { invoicesView } from './customer-view.ts';
import { heldProducts } from './held-products.ts';
import type { Customer, EngineContext, Entity } from './state.ts';

const head = (customer: Customer, { id, name, createdAt }: Entity) => ({
  id,
  name,
  customerId: customer.id,
  createdAt,
  env: 'sandbox',
});

/** An entity as it is read: what it has of its own, and what it shares with its customer. */
export const entityView = (
  customer: Customer,
  entity: Entity,
  { withInvoices, origin }: { readonly withInvoices: boolean; readonly origin: string },
  context: EngineContext,
): EntityView => ({
  ...head(customer, entity),
  featureId: entity.featureId,
  products: heldProducts(customer, scopeOf(entity), context),
  features: featuresView(customer, scopeOf(entity), context.catalog),
  ...(withInvoices ? { invoices: invoicesView(invoicesOf(customer, entity), origin) } : {}),
});

/** An entity in the answer to its creation, where the API leaves out the names of what it has. */
export const createdEntityView = (customer: Customer, entity: Entity, context: EngineContext): EntityView => ({
  ...head(customer, entity),
  products: heldProducts(customer, scopeOf(entity), context).map(withoutCatalog),
  features: Object.fromEntries(
    Object.entries(featuresView(customer, scopeOf(entity), context.catalog)).map(([id, feature]) => [
      id,
      { ...feature, name: null },
    ]),
  ),
});

/** A held product as it reads where the API does not look into its catalog. */
export const withoutCatalog = ({ version: _, ...product }: CustomerProduct): CustomerProduct => ({
  ...product,
  name: null,
  group: null,
  isDefault: false,
  items: null,
});

/** A pending entity has no id that anything could be its own by. It shares all the same. */
const scopeOf = ({ id, internalId }: Entity): string => id ?? internalId;

/** Invoices of what the entity holds, or has held. */
const invoicesOf = ({ invoices, holdings }: Customer, { id }: Entity): Customer['invoices'] => {
  const own = new Set(
    holdings.filter(({ entityId }) => entityId !== null && entityId === id).map(({ product }) => product.id),
  );
  return invoices.filter(({ lines }) => lines.some(({ productId }) => own.has(productId)));
};
