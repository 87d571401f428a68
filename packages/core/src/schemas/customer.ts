import * as z from 'zod/mini';
import { CustomerId, EpochMs, FeatureId, ProductId } from './ids.ts';
import { lazySchema } from './lazy-schema.ts';
import { ProductItem } from './product.ts';

/** One row of a balance: what a single product grants. All amounts are in units of the feature. */
export const BalanceBreakdown = lazySchema(() =>
  z.object({
    interval: z.nullish(z.string()),
    intervalCount: z.nullish(z.number()),
    balance: z.number(),
    usage: z.number(),
    includedUsage: z.number(),
    nextResetAt: z.nullish(EpochMs),
    usageLimit: z.nullish(z.number()),
    expiresAt: z.nullish(EpochMs),
    overageAllowed: z.nullish(z.boolean()),
  }),
);
export interface BalanceBreakdown extends z.infer<typeof BalanceBreakdown> {}

/** Balance kept from an earlier period. `expiresAt` 0 is for ever. */
export const Rollover = lazySchema(() => z.object({ balance: z.number(), expiresAt: EpochMs }));
export interface Rollover extends z.infer<typeof Rollover> {}

/** The fields that tell how much of a feature is left; `check` answers with the same ones. */
export const FeatureBalance = lazySchema(() =>
  z.object({
    /** `minute` … `year`, `lifetime`, `multiple`, or null where nothing resets. */
    interval: z.nullish(z.string()),
    intervalCount: z.nullish(z.number()),
    /** All numbers are 0 when true. */
    unlimited: z.nullish(z.boolean()),
    /** Remaining minus overage: negative in overage. */
    balance: z.nullish(z.number()),
    usage: z.nullish(z.number()),
    includedUsage: z.nullish(z.number()),
    nextResetAt: z.nullish(EpochMs),
    /** True only for pay-per-use without a limit. */
    overageAllowed: z.nullish(z.boolean()),
    breakdown: z.nullish(z.array(BalanceBreakdown)),
    /** Costs in a credit system. Secret: it never reaches a browser. */
    creditSchema: z.nullish(z.array(z.object({ featureId: FeatureId, creditAmount: z.number() }))),
    /** Included usage plus the overage that may be bought. */
    usageLimit: z.nullish(z.number()),
    rollovers: z.nullish(z.array(Rollover)),
  }),
);
export interface FeatureBalance extends z.infer<typeof FeatureBalance> {}

/** A feature that the customer has. */
export const CustomerFeature = lazySchema(() =>
  z.object({
    ...FeatureBalance.shape,
    id: FeatureId,
    /** `static` (has or has not), `single_use` or `continuous_use`. */
    type: z.string(),
    name: z.nullish(z.string()),
  }),
);
export interface CustomerFeature extends z.infer<typeof CustomerFeature> {}

/** A product that the customer, or one of its entities, holds or has scheduled. */
export const CustomerProduct = lazySchema(() =>
  z.object({
    id: ProductId,
    name: z.nullish(z.string()),
    group: z.nullish(z.string()),
    /** `active`, `trialing`, `past_due` or `scheduled`. */
    status: z.string(),
    /** Set while a cancel or a downgrade waits for the end of the period; the status stays active. */
    canceledAt: z.nullish(EpochMs),
    /** In the future for a scheduled product. */
    startedAt: z.nullish(EpochMs),
    isDefault: z.nullish(z.boolean()),
    isAddOn: z.nullish(z.boolean()),
    version: z.nullish(z.number()),
    currentPeriodStart: z.nullish(EpochMs),
    currentPeriodEnd: z.nullish(EpochMs),
    items: z.nullish(z.array(ProductItem)),
    quantity: z.nullish(z.number()),
  }),
);
export interface CustomerProduct extends z.infer<typeof CustomerProduct> {}

/** Amounts in major currency units; negative is a credit. */
export const CustomerInvoice = lazySchema(() =>
  z.object({
    productIds: z.array(ProductId),
    stripeId: z.nullish(z.string()),
    /** `paid`, `open`, `draft`, `void` or `uncollectible`. */
    status: z.nullish(z.string()),
    total: z.number(),
    currency: z.string(),
    createdAt: EpochMs,
    hostedInvoiceUrl: z.nullish(z.string()),
  }),
);
export interface CustomerInvoice extends z.infer<typeof CustomerInvoice> {}

/** An entity as it is listed inside a customer. */
export const CustomerEntity = lazySchema(() =>
  z.object({
    id: z.nullish(z.string()),
    name: z.nullish(z.string()),
    customerId: z.nullish(z.string()),
    featureId: z.nullish(FeatureId),
    createdAt: z.nullish(EpochMs),
    env: z.nullish(z.string()),
  }),
);
export interface CustomerEntity extends z.infer<typeof CustomerEntity> {}

export const CustomerReferral = lazySchema(() =>
  z.object({
    programId: z.string(),
    customer: z.object({
      id: z.nullish(z.string()),
      name: z.nullish(z.string()),
      email: z.nullish(z.string()),
    }),
    rewardApplied: z.boolean(),
    createdAt: EpochMs,
  }),
);
export interface CustomerReferral extends z.infer<typeof CustomerReferral> {}

/** Who pays: what they hold and how much of each feature is left. */
export const Customer = lazySchema(() =>
  z.object({
    autumnId: z.optional(z.string()),
    id: z.nullable(CustomerId),
    createdAt: z.optional(EpochMs),
    name: z.nullish(z.string()),
    email: z.nullish(z.string()),
    fingerprint: z.nullish(z.string()),
    stripeId: z.nullish(z.string()),
    env: z.optional(z.string()),
    metadata: z.nullish(z.record(z.string(), z.unknown())),
    sendEmailReceipts: z.nullish(z.boolean()),
    products: z.array(CustomerProduct),
    /** By feature id. */
    features: z.record(z.string(), CustomerFeature),
    /** Only with `expand: ['invoices']`; newest first. */
    invoices: z.nullish(z.array(CustomerInvoice)),
    /** Only with `expand: ['entities']`. */
    entities: z.nullish(z.array(CustomerEntity)),
    /** Only with `expand: ['trials_used']`. */
    trialsUsed: z.nullish(
      z.array(
        z.object({
          productId: z.string(),
          customerId: z.nullish(z.string()),
          fingerprint: z.nullish(z.string()),
        }),
      ),
    ),
    /** Only with `expand: ['rewards']`, and only for a customer known to the payment provider. */
    rewards: z.nullish(z.object({ discounts: z.array(z.record(z.string(), z.unknown())) })),
    /** Only with `expand: ['referrals']`. */
    referrals: z.nullish(z.array(CustomerReferral)),
    /** Only with `expand: ['payment_method']`: the payment provider's own object. */
    paymentMethod: z.nullish(z.record(z.string(), z.unknown())),
  }),
);
export interface Customer extends z.infer<typeof Customer> {}

/** What is known of a customer when a call may have to create it. */
export const CustomerData = lazySchema(() =>
  z.strictObject({
    name: z.nullish(z.string()),
    email: z.nullish(z.string()),
    /** Tells one person behind several accounts: trials are granted once per fingerprint. */
    fingerprint: z.nullish(z.string()),
    metadata: z.optional(z.record(z.string(), z.unknown())),
  }),
);
export interface CustomerData extends z.infer<typeof CustomerData> {}

/** What is known of an entity when a call may have to create it. */
export const EntityData = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId,
    name: z.nullish(z.string()),
  }),
);
export interface EntityData extends z.infer<typeof EntityData> {}
