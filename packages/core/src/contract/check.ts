import * as z from 'zod/mini';
import { CustomerData, EntityData, FeatureBalance } from '../schemas/customer.ts';
import { CustomerId, EntityId, FeatureId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Product } from '../schemas/product.ts';
import { defineEndpoint, type Example, exactlyOne } from './endpoint.ts';

export const CheckParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    /** Exactly one of `featureId` and `productId`. */
    featureId: z.optional(FeatureId),
    productId: z.optional(ProductId),
    entityId: z.optional(EntityId),
    /** Balance needed, in units of the feature. @default 1 */
    requiredBalance: z.optional(z.number()),
    /** Also record the usage when access is granted: check and track in one call. @default false */
    sendEvent: z.optional(z.boolean()),
    /** Also say which product would help. @default false */
    withPreview: z.optional(z.boolean()),
    /** Stored with the event when `sendEvent` is set. */
    properties: z.optional(z.record(z.string(), z.unknown())),
    customerData: z.optional(CustomerData),
    entityData: z.optional(EntityData),
  }),
);
export interface CheckParams extends z.infer<typeof CheckParams> {}

/** What would help, when access is refused and `withPreview` was set. */
export const CheckPreview = lazySchema(() =>
  z.object({
    /** `usage_limit`, `feature_flag`, or for a product `new`, `upgrade`, `downgrade`, `cancel`, `renew`. */
    scenario: z.string(),
    title: z.nullish(z.string()),
    message: z.nullish(z.string()),
    featureId: z.nullish(z.string()),
    featureName: z.nullish(z.string()),
    /** Candidates: main products by price, then add-ons. */
    products: z.nullish(z.array(Product)),
    upgradeProductId: z.nullish(z.string()),
    productId: z.nullish(z.string()),
    productName: z.nullish(z.string()),
    recurring: z.nullish(z.boolean()),
  }),
);
export interface CheckPreview extends z.infer<typeof CheckPreview> {}

/** The balance fields are there only if the customer has the feature. */
export const CheckResult = lazySchema(() =>
  z.object({
    ...FeatureBalance.shape,
    allowed: z.boolean(),
    /** `feature_found` or `product_found`. */
    code: z.optional(z.string()),
    customerId: z.nullish(z.string()),
    /** The feature that answered: a credit system may stand in for the one asked for. */
    featureId: z.nullish(z.string()),
    productId: z.nullish(z.string()),
    entityId: z.nullish(z.string()),
    /** In units of the feature that answered: credits when a credit system did. */
    requiredBalance: z.nullish(z.number()),
    /** Of the product asked for: `active`, `trialing`, `past_due`, `scheduled` or `canceled`. */
    status: z.nullish(z.string()),
    preview: z.nullish(CheckPreview),
  }),
);
export interface CheckResult extends z.infer<typeof CheckResult> {}

export const check = defineEndpoint<CheckParams, CheckResult>({
  id: 'check',
  method: 'POST',
  path: '/check',
  params: CheckParams,
  result: CheckResult,
  rules: [exactlyOne('featureId', 'productId')],
  // With an event it spends, and a duplicate's answer would not say whether access was granted.
  repeat: ({ sendEvent }) => (sendEvent ? 'guarded' : 'read'),
});

export const checkExample: Example<CheckParams, CheckResult> = {
  params: {
    customerId: 'user_42',
    featureId: 'messages',
    requiredBalance: 3,
  },
  result: {
    allowed: true,
    code: 'feature_found',
    customerId: 'user_42',
    featureId: 'messages',
    requiredBalance: 3,
    interval: 'month',
    intervalCount: 1,
    unlimited: false,
    balance: 28,
    usage: 72,
    includedUsage: 100,
    nextResetAt: 1_797_952_465_000,
    overageAllowed: false,
  },
};
