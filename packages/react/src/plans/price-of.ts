import type { ProductItemView, ProductView } from '@autumn/core/browser';

export interface Price {
  /** Major currency units per interval; 0 for a free product. */
  readonly amount: number;
  /** `month`, `year` and so on; null when it is paid once. */
  readonly interval: string | null;
  readonly intervalCount: number;
  /** The feature that is paid by the unit, where that is the main price. */
  readonly per: ProductItemView | null;
}

const free: Price = { amount: 0, interval: null, intervalCount: 1, per: null };

const amountOf = ({ price, tiers }: ProductItemView): number => price ?? tiers?.[0]?.amount ?? 0;

/** The price that stands large on a card: the fixed one, else that of a unit. */
export function priceOf({ items }: Pick<ProductView, 'items'>): Price {
  const item = items.find(({ type }) => type === 'price') ?? items.find(({ type }) => type === 'priced_feature');
  if (!item) return free;
  return {
    amount: amountOf(item),
    interval: item.interval,
    intervalCount: item.intervalCount,
    per: item.type === 'price' ? null : item,
  };
}

/** What is due on the first day: everything that is not billed by later use, one pack of what is bought ahead. */
export const upfrontOf = ({ items }: Pick<ProductView, 'items'>): number =>
  items.reduce((total, item) => total + (item.usageModel === 'pay_per_use' ? 0 : amountOf(item)), 0);
