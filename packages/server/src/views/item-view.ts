import type { ProductItem } from '@autumn/core';
import type { ProductItemView } from '@autumn/core/browser';
import type { CreditsMode } from '../policy.ts';

export interface ItemOptions {
  readonly credits: CreditsMode;
}

/** One line of a product. The feature of a credit system holds the costs, so it is rebuilt without them. */
export const itemView = (item: ProductItem, { credits }: ItemOptions): ProductItemView =>
  credits === 'units' && isPool(item) ? { ...plainView(item), ...withoutCredits } : plainView(item);

const isPool = ({ feature }: ProductItem): boolean =>
  (feature?.creditSchema ?? []).length > 0 || Boolean(feature?.type.endsWith('credit_system'));

/** How many credits a product grants, beside units of what they pay for, is the cost. */
const withoutCredits = { includedUsage: null, quantity: null, display: null };

const plainView = (item: ProductItem): ProductItemView => ({
  type: item.type ?? (item.featureId ? 'feature' : 'price'),
  featureId: item.featureId ?? null,
  featureType: item.featureType ?? null,
  feature: item.feature ? featureView(item.feature) : null,
  includedUsage: item.includedUsage ?? null,
  interval: item.interval ?? null,
  intervalCount: item.intervalCount ?? 1,
  price: item.price ?? null,
  tiers: item.tiers?.map(({ to, amount }) => ({ to, amount })) ?? null,
  usageModel: item.usageModel === 'prepaid' || item.usageModel === 'pay_per_use' ? item.usageModel : null,
  billingUnits: item.billingUnits ?? 1,
  entityFeatureId: item.entityFeatureId ?? null,
  quantity: item.quantity ?? null,
  display: item.display
    ? { primaryText: item.display.primaryText, secondaryText: item.display.secondaryText ?? null }
    : null,
});

const featureView = ({ id, name, type, display }: NonNullable<ProductItem['feature']>): ProductItemView['feature'] => ({
  id,
  name,
  type,
  display: display ? { singular: display.singular, plural: display.plural } : null,
});
