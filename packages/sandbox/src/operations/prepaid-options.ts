import { multiply } from '../engine/decimal.ts';
import { isPrepaid } from '../engine/prices.ts';
import type { PrepaidQuantity, Product } from '../engine/state.ts';

/** Units bought ahead by feature: packs times their size. */
export const quantitiesOf = (
  prepaid: readonly PrepaidQuantity[],
  products: readonly Product[],
): Readonly<Record<string, number>> => {
  const items = products.flatMap((product) => product.items.filter(isPrepaid));
  return Object.fromEntries(
    prepaid.flatMap(({ featureId, packs }) => {
      const item = items.find((each) => each.featureId === featureId);
      return item ? [[featureId, multiply(packs, item.billingUnits)]] : [];
    }),
  );
};
