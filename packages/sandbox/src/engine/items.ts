import type { ProductItemInput } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { isConsumable } from './feature.ts';
import { refuseItem, refuseTogether } from './item-rules.ts';
import { ownEntry } from './own-entry.ts';
import { isFlat, isPrice } from './prices.ts';
import type { Catalog, Feature, Item, ItemConfig } from './state.ts';

/** Items as they were asked for, with every default filled in. Throws for what the API refuses. */
export const readItems = (inputs: readonly ProductItemInput[], catalog: Catalog): Item[] => {
  for (const input of inputs) refuseItem(input);
  const items = inputs.map((input) => readItem(input, featureOf(input, catalog)));
  refuseTogether(items);
  // A fixed price of zero or less is accepted and means nothing.
  return items.filter((item) => item.featureId !== null || isFlat(item));
};

const featureOf = ({ featureId }: ProductItemInput, catalog: Catalog): Feature | null => {
  if (featureId === undefined || featureId === null) return null;
  const feature = ownEntry(catalog.features, featureId);
  if (feature !== undefined) return feature;
  throw new ApiError(
    400,
    'invalid_request',
    `Feature type is required for ${featureId}. Either 'continuous_use' or 'single_use'`,
  );
};

const readItem = (input: ProductItemInput, feature: Feature | null): Item => {
  const item: Item = {
    featureId: feature?.id ?? null,
    includedUsage: feature === null || feature.type === 'boolean' ? 0 : (input.includedUsage ?? 0),
    interval: input.interval ?? null,
    intervalCount: input.intervalCount ?? 1,
    ...readPrice(input),
    tierBehavior: input.tierBehavior ?? 'graduated',
    billingUnits: input.billingUnits ?? 1,
    resetUsageWhenEnabled: input.resetUsageWhenEnabled ?? (feature !== null && isConsumable(feature)),
    entityFeatureId: input.entityFeatureId ?? null,
    usageLimit: input.usageLimit ?? null,
    config: readConfig(input.config),
  };
  if (feature === null || isPrice(item)) return item;
  // An allowance without a price: a level that stays does not reset, and nothing of it is bought.
  return {
    ...item,
    price: null,
    usageModel: null,
    ...(isConsumable(feature) ? {} : { interval: null, intervalCount: 1 }),
  };
};

/** A single tier is an ordinary price. */
const readPrice = ({ price, tiers, usageModel }: ProductItemInput): Pick<Item, 'price' | 'tiers' | 'usageModel'> => {
  const [only, second] = tiers ?? [];
  const isSingle = only !== undefined && second === undefined && !only.flatAmount;
  return {
    price: isSingle ? only.amount : (price ?? null),
    tiers:
      !tiers?.length || isSingle
        ? null
        : tiers.map(({ to, amount, flatAmount }) => ({ to, amount, ...(flatAmount ? { flatAmount } : {}) })),
    usageModel: usageModel ?? null,
  };
};

const readConfig = (config: ProductItemInput['config']): ItemConfig | null => {
  if (!config) return null;
  const { rollover, onIncrease, onDecrease } = config;
  return {
    ...(rollover
      ? {
          rollover: {
            max: rollover.max ?? null,
            maxPercentage: rollover.maxPercentage ?? null,
            duration: rollover.duration ?? 'month',
            length: rollover.length ?? 1,
          },
        }
      : {}),
    ...(onIncrease ? { onIncrease } : {}),
    ...(onDecrease ? { onDecrease } : {}),
  };
};
