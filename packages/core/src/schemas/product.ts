import * as z from 'zod/mini';
import { EpochMs, FeatureId, ProductId } from './ids.ts';
import { lazySchema } from './lazy-schema.ts';

/** How many units a tier reaches (`to` counts what is billed, after the included usage) and its price. */
export const PriceTier = lazySchema(() =>
  z.object({
    to: z.union([z.number(), z.literal('inf')]),
    /** Major currency units per `billingUnits`. */
    amount: z.number(),
    flatAmount: z.nullish(z.number()),
  }),
);
export interface PriceTier extends z.infer<typeof PriceTier> {}

/** What happens to unused balance at a reset. */
export const RolloverConfig = lazySchema(() =>
  z.object({
    max: z.nullish(z.number()),
    maxPercentage: z.nullish(z.number()),
    /** `month` or `forever`. @default "month" */
    duration: z.nullish(z.string()),
    length: z.nullish(z.number()),
  }),
);
export interface RolloverConfig extends z.infer<typeof RolloverConfig> {}

export const ItemConfig = lazySchema(() =>
  z.object({
    rollover: z.nullish(RolloverConfig),
    /** `prorate_immediately`, `bill_immediately`, `prorate_next_cycle` or `bill_next_cycle`. */
    onIncrease: z.nullish(z.string()),
    /** `prorate`, `prorate_immediately`, `prorate_next_cycle`, `none` or `no_prorations`. */
    onDecrease: z.nullish(z.string()),
  }),
);
export interface ItemConfig extends z.infer<typeof ItemConfig> {}

/** What a metered feature costs in a credit system. Secret: it never reaches a browser. */
export const CreditCost = lazySchema(() =>
  z.object({
    meteredFeatureId: FeatureId,
    creditCost: z.number(),
  }),
);
export interface CreditCost extends z.infer<typeof CreditCost> {}

export const FeatureDisplay = lazySchema(() =>
  z.object({
    singular: z.string(),
    plural: z.string(),
  }),
);
export interface FeatureDisplay extends z.infer<typeof FeatureDisplay> {}

/** A feature of the organisation's catalog. */
export const Feature = lazySchema(() =>
  z.object({
    id: FeatureId,
    name: z.string(),
    /** `boolean`, `single_use`, `continuous_use`, `credit_system` or `ai_credit_system`. */
    type: z.string(),
    display: z.nullish(FeatureDisplay),
    creditSchema: z.nullish(z.array(CreditCost)),
    archived: z.optional(z.boolean()),
  }),
);
export interface Feature extends z.infer<typeof Feature> {}

export const ItemDisplay = lazySchema(() =>
  z.object({
    /** @example "100 messages" */
    primaryText: z.string(),
    /** @example "then $5 per 100 messages" */
    secondaryText: z.nullish(z.string()),
  }),
);
export interface ItemDisplay extends z.infer<typeof ItemDisplay> {}

/** One line of a product: a fixed price, a feature with an allowance, or a feature with a price. */
export const ProductItem = lazySchema(() =>
  z.object({
    /** `price`, `feature` or `priced_feature`. */
    type: z.nullish(z.string()),
    featureId: z.nullish(FeatureId),
    /** `single_use`, `continuous_use` or `static` (a boolean feature). */
    featureType: z.nullish(z.string()),
    feature: z.nullish(Feature),
    /** Units granted per interval; `"inf"` is unlimited. */
    includedUsage: z.nullish(z.union([z.number(), z.literal('inf')])),
    /** Reset interval of a feature, billing interval of a price; null is lifetime or one-off. */
    interval: z.nullish(z.string()),
    /** @default 1 */
    intervalCount: z.nullish(z.number()),
    /** Major currency units; per `billingUnits` for a priced feature. */
    price: z.nullish(z.number()),
    tiers: z.nullish(z.array(PriceTier)),
    /** `graduated` or `volume`. */
    tierBehavior: z.nullish(z.string()),
    /** `prepaid` (packs bought ahead) or `pay_per_use` (billed afterwards). */
    usageModel: z.nullish(z.string()),
    /** Size of a pack. @default 1 */
    billingUnits: z.nullish(z.number()),
    resetUsageWhenEnabled: z.nullish(z.boolean()),
    /** The allowance is per entity of this feature. */
    entityFeatureId: z.nullish(z.string()),
    display: z.nullish(ItemDisplay),
    /** Units bought ahead, in a customer's or a checkout's product. */
    quantity: z.nullish(z.number()),
    nextCycleQuantity: z.nullish(z.number()),
    config: z.nullish(ItemConfig),
  }),
);
export interface ProductItem extends z.infer<typeof ProductItem> {}

export const FreeTrial = lazySchema(() =>
  z.object({
    /** `day`, `month` or `year`. */
    duration: z.string(),
    length: z.number(),
    uniqueFingerprint: z.nullish(z.boolean()),
    cardRequired: z.nullish(z.boolean()),
    onEnd: z.nullish(z.string()),
    /** Known only where the customer is known. */
    trialAvailable: z.nullish(z.boolean()),
  }),
);
export interface FreeTrial extends z.infer<typeof FreeTrial> {}

export const ProductProperties = lazySchema(() =>
  z.object({
    isFree: z.boolean(),
    isOneOff: z.boolean(),
    /** Interval of the fixed price; absent without one. */
    intervalGroup: z.nullish(z.string()),
    hasTrial: z.nullish(z.boolean()),
    /** True when it has recurring prepaid prices. */
    updateable: z.nullish(z.boolean()),
  }),
);
export interface ProductProperties extends z.infer<typeof ProductProperties> {}

/** A product of the catalog: what it grants and what it costs. */
export const Product = lazySchema(() =>
  z.object({
    id: ProductId,
    name: z.string(),
    group: z.nullish(z.string()),
    /** `sandbox` or `live`. */
    env: z.optional(z.string()),
    isAddOn: z.boolean(),
    isDefault: z.boolean(),
    archived: z.optional(z.boolean()),
    version: z.number(),
    createdAt: z.optional(EpochMs),
    items: z.array(ProductItem),
    freeTrial: z.nullish(FreeTrial),
    baseVariantId: z.nullish(z.string()),
    billingControls: z.optional(z.record(z.string(), z.unknown())),
    /** `new`, `active`, `renew`, `scheduled`, `upgrade`, `downgrade`, `cancel`, `update_prepaid_quantity`. */
    scenario: z.nullish(z.string()),
    properties: z.optional(ProductProperties),
  }),
);
export interface Product extends z.infer<typeof Product> {}
