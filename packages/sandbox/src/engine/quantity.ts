import type { QuantityOption } from './attach-request.ts';
import { ceilTo, divide } from './decimal.ts';
import { isPrepaid, isRecurring } from './prices.ts';
import type { Holding, Item, PrepaidQuantity, Product } from './state.ts';

/** Packs that cover a quantity: 250 units in packs of 100 are 3. */
const packsFor = (item: Item, quantity: number): number =>
  divide(ceilTo(quantity, item.billingUnits), item.billingUnits);

/** The quantities of a new purchase; a prepaid feature that was not named is bought `unnamed` times. */
export const prepaidFor = (
  product: Product,
  options: readonly QuantityOption[],
  unnamed: number,
): readonly PrepaidQuantity[] =>
  product.items.filter(isPrepaid).map((item) => {
    const option = options.find(({ featureId }) => featureId === item.featureId);
    return {
      featureId: item.featureId as string,
      packs: option ? packsFor(item, option.quantity) : unnamed,
      nextPacks: null,
    };
  });

/** What a held product's quantities become when other ones are asked for. */
export interface QuantityChange {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
}

export const quantityChanges = (
  { product, prepaid }: Holding,
  options: readonly QuantityOption[],
): readonly QuantityChange[] =>
  product.items.flatMap((item) => {
    const option = options.find(({ featureId }) => featureId === item.featureId);
    const held = prepaid.find(({ featureId }) => featureId === item.featureId);
    if (!option || !held || !isPrepaid(item) || !isRecurring(item)) return [];
    const to = packsFor(item, option.quantity);
    return to === (held.nextPacks ?? held.packs) ? [] : [{ item, from: held.packs, to }];
  });

export const isQuantityChange = (held: Holding, options: readonly QuantityOption[]): boolean =>
  quantityChanges(held, options).length > 0;
