import * as z from 'zod/mini';
import { CustomerData, EntityData } from '../schemas/customer.ts';
import { CustomerId, EntityId, FeatureId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example, exactlyOne, type Rule } from './endpoint.ts';

/** Units of a prepaid feature, on top of what is included; rounded up to whole packs. */
export const FeatureOptions = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId,
    quantity: z.number().check(z.nonnegative()),
  }),
);
export interface FeatureOptions extends z.infer<typeof FeatureOptions> {}

export const CustomTrial = lazySchema(() =>
  z.strictObject({
    length: z.int().check(z.positive()),
    /** @default "day" */
    duration: z.optional(z.enum(['day', 'month', 'year'])),
    uniqueFingerprint: z.optional(z.boolean()),
    cardRequired: z.optional(z.boolean()),
  }),
);
export interface CustomTrial extends z.infer<typeof CustomTrial> {}

export const AttachParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    /** Exactly one of `productId` and `productIds`. */
    productId: z.optional(ProductId),
    productIds: z.optional(z.array(ProductId).check(z.minLength(1))),
    /** Attach to an entity of the customer. */
    entityId: z.optional(EntityId),
    options: z.optional(z.array(FeatureOptions)),
    /** `false` skips the product's trial, an object replaces it. */
    freeTrial: z.optional(z.union([z.boolean(), CustomTrial])),
    /** Where the payment page returns to. */
    successUrl: z.optional(z.string()),
    /** Show a payment page even when a card is on file. @default false */
    forceCheckout: z.optional(z.boolean()),
    checkoutSessionParams: z.optional(z.record(z.string(), z.unknown())),
    /** Reward id or promotion code. */
    reward: z.optional(z.union([z.string(), z.array(z.string())])),
    /** Pay by invoice. @default false */
    invoice: z.optional(z.boolean()),
    /** With `invoice`: active at once, before the invoice is paid. @default false */
    enableProductImmediately: z.optional(z.boolean()),
    newBillingSubscription: z.optional(z.boolean()),
    version: z.optional(z.int().check(z.positive())),
    metadata: z.optional(z.record(z.string(), z.unknown())),
    customerData: z.optional(CustomerData),
    entityData: z.optional(EntityData),
  }),
);
export interface AttachParams extends z.infer<typeof AttachParams> {}

export const uniqueProductIds: Rule<AttachParams> = ({ productIds }) =>
  productIds && new Set(productIds).size < productIds.length ? 'productIds must not name a product twice.' : undefined;

/** The invoice of a quantity change. */
export const AttachInvoice = lazySchema(() =>
  z.object({
    status: z.nullish(z.string()),
    stripeId: z.nullish(z.string()),
    hostedInvoiceUrl: z.nullish(z.string()),
    /** **Cents** (minor units), unlike every other amount of the API. */
    total: z.number(),
    currency: z.nullish(z.string()),
  }),
);
export interface AttachInvoice extends z.infer<typeof AttachInvoice> {}

export const AttachResult = lazySchema(() =>
  z.object({
    success: z.optional(z.boolean()),
    customerId: z.nullish(z.string()),
    productIds: z.nullish(z.array(z.string())),
    /**
     * `checkout_created` (nothing is attached yet), `new_product_attached`, `free_product_attached`,
     * `one_off_product_attached`, `upgraded_to_new_product`, `downgrade_scheduled`, `renewed_product`,
     * `features_updated`, or `invoice_action_required` (the charge failed; nothing is attached).
     */
    code: z.optional(z.string()),
    message: z.nullish(z.string()),
    /** Where to send the customer. Absent when there is nothing to do on a page. */
    checkoutUrl: z.nullish(z.string()),
    invoice: z.nullish(AttachInvoice),
  }),
);
export interface AttachResult extends z.infer<typeof AttachResult> {}

export const attach = defineEndpoint<AttachParams, AttachResult>({
  id: 'attach',
  method: 'POST',
  path: '/attach',
  params: AttachParams,
  result: AttachResult,
  rules: [exactlyOne('productId', 'productIds'), uniqueProductIds],
  repeat: 'guarded',
});

export const attachExample: Example<AttachParams, AttachResult> = {
  params: {
    customerId: 'user_42',
    productId: 'pro',
    successUrl: 'https://example.com/billing',
  },
  result: {
    success: true,
    customerId: 'user_42',
    productIds: ['pro'],
    code: 'checkout_created',
    message: 'Successfully created checkout for customer user_42, product(s) Pro',
    checkoutUrl: 'https://checkout.stripe.com/c/pay/cs_test_1',
  },
};
