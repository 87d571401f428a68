import type { ProductItem } from '@autumn/core/contract';
import { type Display, displayOf } from './display.ts';
import { featureView, isConsumable, shortFeatureView, usageType } from './feature.ts';
import { isPrepaid, isPrice } from './prices.ts';
import { featureOfItem } from './product.ts';
import type { Catalog, Feature, Item } from './state.ts';

export interface ItemViewOptions {
  readonly catalog: Catalog;
  readonly currency: string;
}

/** An item as the catalog endpoints write it. */
export const plainItem = (item: Item, { catalog, currency }: ItemViewOptions): ProductItem => {
  const feature = featureOfItem(item, catalog);
  const display = displayOf(item, feature, { currency });
  if (feature === null) return flatPrice(item, display);
  return { ...plainBody(item, feature, display), feature: featureView(feature) };
};

/** The same inside a customer's product, with the shorter feature and the units bought ahead. */
export const heldItem = (
  item: Item,
  bought: { readonly quantity: number; readonly nextCycleQuantity: number | null } | null,
  { catalog, currency }: ItemViewOptions,
): ProductItem => {
  const feature = featureOfItem(item, catalog);
  const display = displayOf(item, feature, { currency });
  if (feature === null) return flatPrice(item, display);
  return {
    ...plainBody(item, feature, display),
    feature: shortFeatureView(feature),
    ...(bought === null ? {} : { quantity: bought.quantity }),
    ...(bought === null || bought.nextCycleQuantity === null ? {} : { nextCycleQuantity: bought.nextCycleQuantity }),
  };
};

/** An item as checkouts and previews write it: every default in sight, the first one with the longer text. */
export const richItem = (
  item: Item,
  {
    catalog,
    currency,
    isMain = false,
    quantity,
  }: ItemViewOptions & { readonly isMain?: boolean; readonly quantity?: number },
): ProductItem => {
  const feature = featureOfItem(item, catalog);
  const display = displayOf(item, feature, { currency, isMain });
  if (feature === null) return flatPrice(item, display);
  const common = {
    type: isPrice(item) ? 'priced_feature' : 'feature',
    featureId: feature.id,
    featureType: usageType(feature),
    feature: shortFeatureView(feature),
  };
  const { includedUsage, interval, intervalCount, entityFeatureId } = item;
  if (feature.type === 'boolean') return { ...common, entityFeatureId, display };
  return {
    ...common,
    includedUsage,
    interval,
    intervalCount,
    ...(isPrice(item) ? { ...priceFields(item), tierBehavior: item.tiers === null ? null : item.tierBehavior } : {}),
    resetUsageWhenEnabled: isConsumable(feature),
    entityFeatureId,
    display,
    ...(quantity === undefined ? {} : { quantity }),
    ...richConfig(item),
  };
};

const flatPrice = ({ interval, intervalCount, price }: Item, display: Display): ProductItem => ({
  type: 'price',
  featureId: null,
  feature: null,
  interval,
  intervalCount,
  price,
  display,
});

const plainBody = (item: Item, feature: Feature, display: Display): ProductItem => ({
  type: isPrice(item) ? 'priced_feature' : 'feature',
  featureId: feature.id,
  featureType: usageType(feature),
  includedUsage: item.includedUsage,
  interval: item.interval,
  ...(item.intervalCount === 1 ? {} : { intervalCount: item.intervalCount }),
  ...(isPrice(item) ? priceFields(item) : {}),
  // What was asked for decides; what is shown is whether the feature is consumable.
  resetUsageWhenEnabled: isConsumable(feature),
  entityFeatureId: item.entityFeatureId,
  display,
  ...(item.config?.rollover ? { config: { rollover: item.config.rollover } } : {}),
});

const priceFields = ({ price, tiers, tierBehavior, usageModel, billingUnits }: Item): Partial<ProductItem> => ({
  ...(tiers === null ? { price } : { tiers: [...tiers], tierBehavior }),
  usageModel,
  billingUnits,
});

const richConfig = (item: Item): Pick<ProductItem, 'config'> => {
  const prepaid = isPrepaid(item) ? { onIncrease: 'prorate_immediately', onDecrease: 'prorate_immediately' } : {};
  const config = { ...prepaid, ...item.config };
  return Object.keys(config).length === 0 ? {} : { config };
};
