import type { CustomerProduct } from '@autumn/core/contract';
import { add, multiply, sum } from './decimal.ts';
import { isTrialing } from './existing.ts';
import { isHeld } from './holdings.ts';
import { heldItem, type ItemViewOptions } from './item-view.ts';
import { isOneOff } from './prices.ts';
import { sortItems } from './product.ts';
import type { Customer, EngineContext, Holding, Item, Subscription } from './state.ts';

/** The products that a customer, or one of its entities, has or is about to have. */
export const heldProducts = (
  customer: Customer,
  entityId: string | null,
  context: EngineContext,
): CustomerProduct[] => {
  const inSight = customer.holdings.filter(
    ({ status, entityId: holder, isLoose }) =>
      !isLoose && status !== 'expired' && (entityId === null || holder === null || holder === entityId),
  );
  const ranked = inSight
    .map((holding, index) => ({ holding, index }))
    .toSorted((left, right) => rank(left.holding, entityId) - rank(right.holding, entityId) || right.index - left.index)
    .map(({ holding }) => holding);
  return merged(ranked).map((holdings) => productView(holdings, customer, entityId, context));
};

/**
 * What is one's own before what belongs to the other: an entity's before its customer's, and the
 * other way round. In each: main products, add-ons, then what is scheduled or was paid once.
 */
const rank = (holding: Holding, entityId: string | null): number => {
  const { product } = holding;
  const others = (holding.entityId === null) === (entityId === null) ? 0 : 4;
  if (isOneOff(product)) return others + 3;
  if (!isHeld(holding)) return others + 2;
  return others + (product.isAddOn ? 1 : 0);
};

type Holdings = readonly [Holding, ...Holding[]];

/** The same product bought again is the same line, with a larger quantity. */
const merged = (holdings: readonly Holding[]): Holdings[] => {
  const groups = new Map<string, Holdings>();
  for (const holding of holdings) {
    const key = JSON.stringify([holding.product.id, holding.status]);
    const group = groups.get(key);
    groups.set(key, group === undefined ? [holding] : [...group, holding]);
  }
  return [...groups.values()];
};

const productView = (
  holdings: Holdings,
  customer: Customer,
  entityId: string | null,
  { now, catalog, settings }: EngineContext,
): CustomerProduct => {
  const [holding] = holdings;
  const { product } = holding;
  const subscription = customer.subscriptions.find(({ id }) => id === holding.subscriptionId);
  // The customer sees that an entity has the product, and no more.
  const items = entityId === null && holding.entityId !== null ? [] : product.items;
  return {
    id: product.id,
    name: product.name,
    group: product.group || null,
    status: isTrialing(holding, now) ? 'trialing' : holding.status,
    canceledAt: holding.canceledAt,
    startedAt: holding.startedAt,
    isDefault: product.isDefault,
    isAddOn: product.isAddOn,
    version: product.version,
    ...periodOf(subscription),
    items: itemsView(items, holdings, { catalog, currency: settings.currency }),
    quantity: holdings.length,
  };
};

const periodOf = (
  subscription: Subscription | undefined,
): Pick<CustomerProduct, 'currentPeriodStart' | 'currentPeriodEnd'> => ({
  currentPeriodStart: subscription?.periodStart ?? null,
  currentPeriodEnd: subscription?.periodEnd ?? null,
});

const itemsView = (items: readonly Item[], holdings: Holdings, options: ItemViewOptions): CustomerProduct['items'] =>
  sortItems(items, options.catalog).map((item) => heldItem(item, boughtAhead(item, holdings), options));

/** Units bought ahead of an item, on top of the included ones; null where nothing can be. */
const boughtAhead = (item: Item, holdings: Holdings): Parameters<typeof heldItem>[1] => {
  if (item.usageModel !== 'prepaid') return null;
  const packs = holdings.flatMap(({ prepaid }) => prepaid.filter(({ featureId }) => featureId === item.featureId));
  if (packs.length === 0) return null;
  const units = (count: number) => multiply(count, item.billingUnits);
  const waits = packs.some(({ nextPacks }) => nextPacks !== null);
  return {
    quantity: units(sum(packs.map((bought) => bought.packs))),
    nextCycleQuantity: waits ? units(add(...packs.map((bought) => bought.nextPacks ?? bought.packs))) : null,
  };
};
