import type { ProductItemView } from '@autumn/core/browser';

interface Granting {
  readonly items: readonly ProductItemView[];
}

/** Units that a product grants of a feature, to compare by; a price per unit is better than any allowance. */
export const grantOf = ({ items }: Granting, featureId: string): number =>
  items.reduce((most, item) => (item.featureId === featureId ? Math.max(most, unitsOf(item)) : most), 0);

function unitsOf({ type, includedUsage, featureType, quantity }: ProductItemView): number {
  const isForSale = type === 'priced_feature' && quantity === null;
  if (featureType === 'static' || includedUsage === 'inf' || isForSale) return Number.POSITIVE_INFINITY;
  return (includedUsage ?? 0) + (quantity ?? 0);
}

/** Whether one product holds all that another one does, and something more. */
export const buildsOn = (product: Granting, base: Granting): boolean => {
  const own = product.items.filter((item) => item.featureId);
  const others = base.items.filter((item) => item.featureId);
  return (
    others.length > 0 &&
    others.every(({ featureId }) => grantOf(product, featureId ?? '') >= grantOf(base, featureId ?? '')) &&
    own.some((item) => isBeyond(item, base))
  );
};

/** Whether an item gives more than another product does. */
export const isBeyond = (item: ProductItemView, base: Granting): boolean => {
  const same = base.items.find(({ featureId }) => featureId === item.featureId);
  return !same || unitsOf(item) > unitsOf(same) || item.price !== same.price;
};
