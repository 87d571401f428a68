import * as z from 'zod';
import { CustomerId, EpochMs, FeatureId, ProductId } from './ids.ts';
import { lazySchema } from './lazy-schema.ts';
import { ProductItem } from './product.ts';

/** One row of a balance: what a single product grants. All amounts are in units of the feature. */
export const BalanceBreakdown = lazySchema(() =>
  z.object({
    interval: z.string().nullish(),
    intervalCount: z.number().nullish(),
    balance: z.number(),
    usage: z.number(),
    includedUsage: z.number(),
    nextResetAt: EpochMs.nullish(),
    usageLimit: z.number().nullish(),
    expiresAt: EpochMs.nullish(),
    overageAllowed: z.boolean().nullish(),
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
    interval: z.string().nullish(),
    intervalCount: z.number().nullish(),
    /** All numbers are 0 when true. */
    unlimited: z.boolean().nullish(),
    /** Remaining minus overage: negative in overage. */
    balance: z.number().nullish(),
    usage: z.number().nullish(),
    includedUsage: z.number().nullish(),
    nextResetAt: EpochMs.nullish(),
    /** True only for pay-per-use without a limit. */
    overageAllowed: z.boolean().nullish(),
    breakdown: z.array(BalanceBreakdown).nullish(),
    /** Costs in a credit system. Secret: it never reaches a browser. */
    creditSchema: z.array(z.object({ featureId: FeatureId, creditAmount: z.number() })).nullish(),
    /** Included usage plus the overage that may be bought. */
    usageLimit: z.number().nullish(),
    rollovers: z.array(Rollover).nullish(),
  }),
);
export interface FeatureBalance extends z.infer<typeof FeatureBalance> {}

/** A feature that the customer has. */
export const CustomerFeature = lazySchema(() =>
  FeatureBalance.extend({
    id: FeatureId,
    /** `static` (has or has not), `single_use` or `continuous_use`. */
    type: z.string(),
    name: z.string().nullish(),
  }),
);
export interface CustomerFeature extends z.infer<typeof CustomerFeature> {}

/** A product that the customer, or one of its entities, holds or has scheduled. */
export const CustomerProduct = lazySchema(() =>
  z.object({
    id: ProductId,
    name: z.string().nullish(),
    group: z.string().nullish(),
    /** `active`, `trialing`, `past_due` or `scheduled`. */
    status: z.string(),
    /** Set while a cancel or a downgrade waits for the end of the period; the status stays active. */
    canceledAt: EpochMs.nullish(),
    /** In the future for a scheduled product. */
    startedAt: EpochMs.nullish(),
    isDefault: z.boolean().nullish(),
    isAddOn: z.boolean().nullish(),
    version: z.number().nullish(),
    currentPeriodStart: EpochMs.nullish(),
    currentPeriodEnd: EpochMs.nullish(),
    items: z.array(ProductItem).nullish(),
    quantity: z.number().nullish(),
  }),
);
export interface CustomerProduct extends z.infer<typeof CustomerProduct> {}

/** Amounts in major currency units; negative is a credit. */
export const CustomerInvoice = lazySchema(() =>
  z.object({
    productIds: z.array(ProductId),
    stripeId: z.string().nullish(),
    /** `paid`, `open`, `draft`, `void` or `uncollectible`. */
    status: z.string().nullish(),
    total: z.number(),
    currency: z.string(),
    createdAt: EpochMs,
    hostedInvoiceUrl: z.string().nullish(),
  }),
);
export interface CustomerInvoice extends z.infer<typeof CustomerInvoice> {}

/** An entity as it is listed inside a customer. */
export const CustomerEntity = lazySchema(() =>
  z.object({
    id: z.string().nullish(),
    name: z.string().nullish(),
    customerId: z.string().nullish(),
    featureId: FeatureId.nullish(),
    createdAt: EpochMs.nullish(),
    env: z.string().nullish(),
  }),
);
export interface CustomerEntity extends z.infer<typeof CustomerEntity> {}

export const CustomerReferral = lazySchema(() =>
  z.object({
    programId: z.string(),
    customer: z.object({
      id: z.string().nullish(),
      name: z.string().nullish(),
      email: z.string().nullish(),
    }),
    rewardApplied: z.boolean(),
    createdAt: EpochMs,
  }),
);
export interface CustomerReferral extends z.infer<typeof CustomerReferral> {}

/** Who pays: what they hold and how much of each feature is left. */
export const Customer = lazySchema(() =>
  z.object({
    autumnId: z.string().optional(),
    id: CustomerId.nullable(),
    createdAt: EpochMs.optional(),
    name: z.string().nullish(),
    email: z.string().nullish(),
    fingerprint: z.string().nullish(),
    stripeId: z.string().nullish(),
    env: z.string().optional(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    sendEmailReceipts: z.boolean().nullish(),
    products: z.array(CustomerProduct),
    /** By feature id. */
    features: z.record(z.string(), CustomerFeature),
    /** Only with `expand: ['invoices']`; newest first. */
    invoices: z.array(CustomerInvoice).nullish(),
    /** Only with `expand: ['entities']`. */
    entities: z.array(CustomerEntity).nullish(),
    /** Only with `expand: ['trials_used']`. */
    trialsUsed: z
      .array(
        z.object({
          productId: z.string(),
          customerId: z.string().nullish(),
          fingerprint: z.string().nullish(),
        }),
      )
      .nullish(),
    /** Only with `expand: ['rewards']`, and only for a customer known to the payment provider. */
    rewards: z.object({ discounts: z.array(z.record(z.string(), z.unknown())) }).nullish(),
    /** Only with `expand: ['referrals']`. */
    referrals: z.array(CustomerReferral).nullish(),
    /** Only with `expand: ['payment_method']`: the payment provider's own object. */
    paymentMethod: z.record(z.string(), z.unknown()).nullish(),
  }),
);
export interface Customer extends z.infer<typeof Customer> {}

/** What is known of a customer when a call may have to create it. */
export const CustomerData = lazySchema(() =>
  z.strictObject({
    name: z.string().nullish(),
    email: z.string().nullish(),
    /** Tells one person behind several accounts: trials are granted once per fingerprint. */
    fingerprint: z.string().nullish(),
    metadata: z.record(z.string(), z.unknown()).optional(),
  }),
);
export interface CustomerData extends z.infer<typeof CustomerData> {}

/** What is known of an entity when a call may have to create it. */
export const EntityData = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId,
    name: z.string().nullish(),
  }),
);
export interface EntityData extends z.infer<typeof EntityData> {}
