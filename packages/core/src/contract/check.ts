import * as z from 'zod';
import { CustomerData, EntityData, FeatureBalance } from '../schemas/customer.ts';
import { CustomerId, EntityId, FeatureId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Product } from '../schemas/product.ts';
import { defineEndpoint, exactlyOne } from './endpoint.ts';

export const CheckParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    /** Exactly one of `featureId` and `productId`. */
    featureId: FeatureId.optional(),
    productId: ProductId.optional(),
    entityId: EntityId.optional(),
    /** Balance needed, in units of the feature. @default 1 */
    requiredBalance: z.number().optional(),
    /** Also record the usage when access is granted: check and track in one call. @default false */
    sendEvent: z.boolean().optional(),
    /** Also say which product would help. @default false */
    withPreview: z.boolean().optional(),
    /** Stored with the event when `sendEvent` is set. */
    properties: z.record(z.string(), z.unknown()).optional(),
    customerData: CustomerData.optional(),
    entityData: EntityData.optional(),
  }),
);
export interface CheckParams extends z.infer<typeof CheckParams> {}

/** What would help, when access is refused and `withPreview` was set. */
export const CheckPreview = lazySchema(() =>
  z.object({
    /** `usage_limit`, `feature_flag`, or for a product `new`, `upgrade`, `downgrade`, `cancel`, `renew`. */
    scenario: z.string(),
    title: z.string().nullish(),
    message: z.string().nullish(),
    featureId: z.string().nullish(),
    featureName: z.string().nullish(),
    /** Candidates: main products by price, then add-ons. */
    products: z.array(Product).nullish(),
    upgradeProductId: z.string().nullish(),
    productId: z.string().nullish(),
    productName: z.string().nullish(),
    recurring: z.boolean().nullish(),
  }),
);
export interface CheckPreview extends z.infer<typeof CheckPreview> {}

/** The balance fields are there only if the customer has the feature. */
export const CheckResult = lazySchema(() =>
  FeatureBalance.extend({
    allowed: z.boolean(),
    /** `feature_found` or `product_found`. */
    code: z.string().optional(),
    customerId: z.string().nullish(),
    /** The feature that answered: a credit system may stand in for the one asked for. */
    featureId: z.string().nullish(),
    productId: z.string().nullish(),
    entityId: z.string().nullish(),
    /** In units of the feature that answered: credits when a credit system did. */
    requiredBalance: z.number().nullish(),
    /** Of the product asked for: `active`, `trialing`, `past_due`, `scheduled` or `canceled`. */
    status: z.string().nullish(),
    preview: CheckPreview.nullish(),
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
  example: {
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
  },
});
