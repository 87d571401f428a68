import type { ProductItemView, ProductView } from '@autumn/core/browser';
import { priceOf } from './price-of.ts';

export interface PrepaidItem {
  readonly featureId: string;
  readonly item: ProductItemView;
  /** Units of a pack: quantities come in steps of it. */
  readonly step: number;
  /** What can be chosen at least: one pack where the unit is the product's only price, else none. */
  readonly least: number;
}

/** What is bought ahead, in a quantity of the customer's choice: seats, packs. */
export function prepaidOf(product: Pick<ProductView, 'items'>): PrepaidItem[] {
  const main = priceOf(product).per;
  return product.items.flatMap((item) => {
    if (item.usageModel !== 'prepaid' || !item.featureId) return [];
    const step = item.billingUnits || 1;
    return [{ featureId: item.featureId, item, step, least: item === main ? step : 0 }];
  });
}

export type Quantities = Readonly<Record<string, number>>;

/**
 * The price of an interval with the chosen quantities, else those that are held, in major currency units; null
 * where tiers decide, which only the server's preview works out.
 */
export function totalOf(product: Pick<ProductView, 'items'>, quantities: Quantities = {}): number | null {
  const prepaid = prepaidOf(product);
  if (prepaid.some(({ item }) => item.tiers)) return null;
  const price = priceOf(product);
  const fixed = price.per ? 0 : price.amount;
  return prepaid.reduce(
    (total, { featureId, item, step, least }) =>
      total + Math.ceil((quantities[featureId] ?? item.quantity ?? least) / step) * (item.price ?? 0),
    fixed,
  );
}
