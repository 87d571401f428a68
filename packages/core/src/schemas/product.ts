import * as z from 'zod';
import { EpochMs, FeatureId, ProductId } from './ids.ts';
import { lazySchema } from './lazy-schema.ts';

/** How many units a tier reaches (`to` counts what is billed, after the included usage) and its price. */
export const PriceTier = lazySchema(() =>
  z.object({
    to: z.union([z.number(), z.literal('inf')]),
    /** Major currency units per `billingUnits`. */
    amount: z.number(),
    flatAmount: z.number().nullish(),
  }),
);
export interface PriceTier extends z.infer<typeof PriceTier> {}

/** What happens to unused balance at a reset. */
export const RolloverConfig = lazySchema(() =>
  z.object({
    max: z.number().nullish(),
    maxPercentage: z.number().nullish(),
    /** `month` or `forever`. @default "month" */
    duration: z.string().nullish(),
    length: z.number().nullish(),
  }),
);
export interface RolloverConfig extends z.infer<typeof RolloverConfig> {}

export const ItemConfig = lazySchema(() =>
  z.object({
    rollover: RolloverConfig.nullish(),
    /** `prorate_immediately`, `bill_immediately`, `prorate_next_cycle` or `bill_next_cycle`. */
    onIncrease: z.string().nullish(),
    /** `prorate`, `prorate_immediately`, `prorate_next_cycle`, `none` or `no_prorations`. */
    onDecrease: z.string().nullish(),
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
    display: FeatureDisplay.nullish(),
    creditSchema: z.array(CreditCost).nullish(),
    archived: z.boolean().optional(),
  }),
);
export interface Feature extends z.infer<typeof Feature> {}

export const ItemDisplay = lazySchema(() =>
  z.object({
    /** @example "100 messages" */
    primaryText: z.string(),
    /** @example "then $5 per 100 messages" */
    secondaryText: z.string().nullish(),
  }),
);
export interface ItemDisplay extends z.infer<typeof ItemDisplay> {}

/** One line of a product: a fixed price, a feature with an allowance, or a feature with a price. */
export const ProductItem = lazySchema(() =>
  z.object({
    /** `price`, `feature` or `priced_feature`. */
    type: z.string().nullish(),
    featureId: FeatureId.nullish(),
    /** `single_use`, `continuous_use` or `static` (a boolean feature). */
    featureType: z.string().nullish(),
    feature: Feature.nullish(),
    /** Units granted per interval; `"inf"` is unlimited. */
    includedUsage: z.union([z.number(), z.literal('inf')]).nullish(),
    /** Reset interval of a feature, billing interval of a price; null is lifetime or one-off. */
    interval: z.string().nullish(),
    /** @default 1 */
    intervalCount: z.number().nullish(),
    /** Major currency units; per `billingUnits` for a priced feature. */
    price: z.number().nullish(),
    tiers: z.array(PriceTier).nullish(),
    /** `graduated` or `volume`. */
    tierBehavior: z.string().nullish(),
    /** `prepaid` (packs bought ahead) or `pay_per_use` (billed afterwards). */
    usageModel: z.string().nullish(),
    /** Size of a pack. @default 1 */
    billingUnits: z.number().nullish(),
    resetUsageWhenEnabled: z.boolean().nullish(),
    /** The allowance is per entity of this feature. */
    entityFeatureId: z.string().nullish(),
    display: ItemDisplay.nullish(),
    /** Units bought ahead, in a customer's or a checkout's product. */
    quantity: z.number().nullish(),
    nextCycleQuantity: z.number().nullish(),
    config: ItemConfig.nullish(),
  }),
);
export interface ProductItem extends z.infer<typeof ProductItem> {}

export const FreeTrial = lazySchema(() =>
  z.object({
    /** `day`, `month` or `year`. */
    duration: z.string(),
    length: z.number(),
    uniqueFingerprint: z.boolean().nullish(),
    cardRequired: z.boolean().nullish(),
    onEnd: z.string().nullish(),
    /** Known only where the customer is known. */
    trialAvailable: z.boolean().nullish(),
  }),
);
export interface FreeTrial extends z.infer<typeof FreeTrial> {}

export const ProductProperties = lazySchema(() =>
  z.object({
    isFree: z.boolean(),
    isOneOff: z.boolean(),
    /** Interval of the fixed price; absent without one. */
    intervalGroup: z.string().nullish(),
    hasTrial: z.boolean().nullish(),
    /** True when it has recurring prepaid prices. */
    updateable: z.boolean().nullish(),
  }),
);
export interface ProductProperties extends z.infer<typeof ProductProperties> {}

/** A product of the catalog: what it grants and what it costs. */
export const Product = lazySchema(() =>
  z.object({
    id: ProductId,
    name: z.string(),
    group: z.string().nullish(),
    /** `sandbox` or `live`. */
    env: z.string().optional(),
    isAddOn: z.boolean(),
    isDefault: z.boolean(),
    archived: z.boolean().optional(),
    version: z.number(),
    createdAt: EpochMs.optional(),
    items: z.array(ProductItem),
    freeTrial: FreeTrial.nullish(),
    baseVariantId: z.string().nullish(),
    billingControls: z.record(z.string(), z.unknown()).optional(),
    /** `new`, `active`, `renew`, `scheduled`, `upgrade`, `downgrade`, `cancel`, `update_prepaid_quantity`. */
    scenario: z.string().nullish(),
    properties: ProductProperties.optional(),
  }),
);
export interface Product extends z.infer<typeof Product> {}
