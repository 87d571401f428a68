import type { ProductItemInput } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { decimalPlaces } from './decimal.ts';
import { isFlat, isPrice } from './prices.ts';
import type { Item } from './state.ts';

interface Refusal {
  readonly when: boolean;
  readonly message: string;
  /** @default "invalid_inputs" */
  readonly code?: string;
}

const refuse = (refusals: readonly Refusal[]): void => {
  const refusal = refusals.find(({ when }) => when);
  if (refusal) throw new ApiError(400, refusal.code ?? 'invalid_inputs', refusal.message);
};

const tooOftenForAPrice = new Set(['minute', 'hour', 'day']);

/** What is wrong with an item whatever stands beside it, as it was asked for. */
export const refuseItem = (input: ProductItemInput): void => {
  const { featureId, price, tiers, usageModel, interval, includedUsage, config } = input;
  const hasFeature = typeof featureId === 'string';
  const hasPrice = (price ?? 0) > 0 || (tiers?.length ?? 0) > 0;
  const isPricedFeature = hasFeature && hasPrice;
  refuse([
    {
      when: !hasFeature && (price ?? null) === null && !tiers?.length,
      code: 'invalid_product_item',
      message: "Either 'feature_id', 'price', or both should be set",
    },
    {
      when: (price ?? null) !== null && (tiers?.length ?? 0) > 0,
      code: 'invalid_product_item',
      message: "Either 'price' or 'tiers' should be set, not both",
    },
    { when: typeof includedUsage === 'number' && includedUsage < 0, message: 'Included usage must be 0 or greater' },
    {
      when: !hasFeature && hasPrice && decimalPlaces(price ?? 0) > 2,
      message: 'One off prices can have at most 2 decimal places',
    },
    {
      when: hasPrice && tooOftenForAPrice.has(interval ?? ''),
      message: "Price can't have day, minute or hour interval",
    },
    {
      when: isPricedFeature && !usageModel,
      message: `Usage model is required for priced features. Please select one for the feature ${featureId}`,
    },
    {
      when: isPricedFeature && usageModel === 'pay_per_use' && !interval,
      code: 'invalid_price',
      message: `Usage prices cannot be one-off if not set to prepaid (feature: ${featureId})`,
    },
    {
      when: (tiers?.length ?? 0) > 0 && includedUsage === 'inf',
      message: "Included usage can't be unlimited for a priced feature",
    },
    {
      when: usageModel === 'prepaid' && config?.onIncrease === 'bill_immediately',
      message:
        "Bill immediately is not supported for prepaid just yet, contact us at hey@useautumn.com if you're interested!",
    },
  ]);
};

/** What is wrong with items beside each other. */
export const refuseTogether = (items: readonly Item[]): void => {
  const flat = items.filter(isFlat);
  const billed = new Set(items.filter(isPrice).map(({ interval }) => interval));
  refuse([
    ...items.flatMap((item, index) =>
      items.slice(index + 1).flatMap((other) => (isTwin(item, other) ? clashes(item, other) : [])),
    ),
    { when: flat.length > 1, message: "Can't have two fixed prices in one product" },
    {
      when: billed.has('week') && billed.has('month'),
      message: "Can't have weekly and monthly prices in one product",
    },
  ]);
};

const isTwin = (item: Item, other: Item): boolean =>
  item.featureId === other.featureId &&
  item.interval === other.interval &&
  item.intervalCount === other.intervalCount &&
  item.entityFeatureId === other.entityFeatureId;

const clashes = (item: Item, other: Item): Refusal[] => {
  const { featureId } = item;
  const free = [item, other].filter((one) => !isPrice(one)).length;
  return [
    { when: featureId === null, message: "Can't have two fixed prices with the same interval" },
    {
      when: free === 2,
      message: `You're trying to create two items for the same feature (${featureId}) with the same interval. Please make them into one item.`,
    },
    {
      when: free === 1,
      message: `You have a usage-based price for for this feature (${featureId}). If you're looking to create an overage item (eg. 100 free, then $0.5 thereafter), you should add it to the existing item.`,
    },
    {
      when: free === 0 && item.usageModel === other.usageModel,
      message: `You're trying to add the same feature (${featureId}), with the same reset interval. You should either change the reset interval of one of the items, or make one of them a prepaid quantity`,
    },
  ];
};
