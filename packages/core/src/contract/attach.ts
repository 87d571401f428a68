import * as z from 'zod';
import { CustomerData, EntityData } from '../schemas/customer.ts';
import { CustomerId, EntityId, FeatureId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, exactlyOne, type Rule } from './endpoint.ts';

/** Units of a prepaid feature, on top of what is included; rounded up to whole packs. */
export const FeatureOptions = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId,
    quantity: z.number().nonnegative(),
  }),
);
export interface FeatureOptions extends z.infer<typeof FeatureOptions> {}

export const CustomTrial = lazySchema(() =>
  z.strictObject({
    length: z.number().int().positive(),
    /** @default "day" */
    duration: z.enum(['day', 'month', 'year']).optional(),
    uniqueFingerprint: z.boolean().optional(),
    cardRequired: z.boolean().optional(),
  }),
);
export interface CustomTrial extends z.infer<typeof CustomTrial> {}

export const AttachParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    /** Exactly one of `productId` and `productIds`. */
    productId: ProductId.optional(),
    productIds: z.array(ProductId).min(1).optional(),
    /** Attach to an entity of the customer. */
    entityId: EntityId.optional(),
    options: z.array(FeatureOptions).optional(),
    /** `false` skips the product's trial, an object replaces it. */
    freeTrial: z.union([z.boolean(), CustomTrial]).optional(),
    /** Where the payment page returns to. */
    successUrl: z.string().optional(),
    /** Show a payment page even when a card is on file. @default false */
    forceCheckout: z.boolean().optional(),
    checkoutSessionParams: z.record(z.string(), z.unknown()).optional(),
    /** Reward id or promotion code. */
    reward: z.union([z.string(), z.array(z.string())]).optional(),
    /** Pay by invoice. @default false */
    invoice: z.boolean().optional(),
    /** With `invoice`: active at once, before the invoice is paid. @default false */
    enableProductImmediately: z.boolean().optional(),
    newBillingSubscription: z.boolean().optional(),
    version: z.number().int().positive().optional(),
    metadata: z.record(z.string(), z.unknown()).optional(),
    customerData: CustomerData.optional(),
    entityData: EntityData.optional(),
  }),
);
export interface AttachParams extends z.infer<typeof AttachParams> {}

export const uniqueProductIds: Rule<AttachParams> = ({ productIds }) =>
  productIds && new Set(productIds).size < productIds.length ? 'productIds must not name a product twice.' : undefined;

/** The invoice of a quantity change. */
export const AttachInvoice = lazySchema(() =>
  z.object({
    status: z.string().nullish(),
    stripeId: z.string().nullish(),
    hostedInvoiceUrl: z.string().nullish(),
    /** **Cents** (minor units), unlike every other amount of the API. */
    total: z.number(),
    currency: z.string().nullish(),
  }),
);
export interface AttachInvoice extends z.infer<typeof AttachInvoice> {}

export const AttachResult = lazySchema(() =>
  z.object({
    success: z.boolean().optional(),
    customerId: z.string().nullish(),
    productIds: z.array(z.string()).nullish(),
    /**
     * `checkout_created` (nothing is attached yet), `new_product_attached`, `free_product_attached`,
     * `one_off_product_attached`, `upgraded_to_new_product`, `downgrade_scheduled`, `renewed_product`,
     * `features_updated`, or `invoice_action_required` (the charge failed; nothing is attached).
     */
    code: z.string().optional(),
    message: z.string().nullish(),
    /** Where to send the customer. Absent when there is nothing to do on a page. */
    checkoutUrl: z.string().nullish(),
    invoice: AttachInvoice.nullish(),
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
  example: {
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
  },
});
