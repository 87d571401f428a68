import * as z from 'zod/mini';
import { FeatureId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { NamedEntity, ReturnUrl } from './intent-parts.ts';

/**
 * The intents that a browser may send: allow-lists, so a field that is not here does not exist for it.
 * Who it is, what is permitted and where it may return to is added by the server.
 */
export const NoParams = lazySchema(() => z.strictObject({}));

const QuantityIntent = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId,
    /** Units, bought ahead. */
    quantity: z.int().check(z.nonnegative(), z.maximum(1_000_000)),
  }),
);

export const CustomerIntent = lazySchema(() =>
  z.strictObject({
    /** Also show the card on file, which costs the API a look at the payment provider. @default false */
    withPaymentMethod: z.optional(z.boolean()),
  }),
);
export interface CustomerIntent extends z.infer<typeof CustomerIntent> {}

export const CheckIntent = lazySchema(() =>
  z.strictObject({
    featureId: z.optional(FeatureId),
    productId: z.optional(ProductId),
    /** Units of the feature. @default 1 */
    requiredBalance: z.optional(z.number().check(z.nonnegative(), z.maximum(1e12))),
    entityId: z.optional(NamedEntity),
  }),
);
export interface CheckIntent extends z.infer<typeof CheckIntent> {}

export const PurchaseIntent = lazySchema(() =>
  z.strictObject({
    productId: ProductId,
    options: z.optional(z.array(QuantityIntent).check(z.maxLength(20))),
    entityId: z.optional(NamedEntity),
    /** Where the payment page returns to; the policy's origins only. */
    successUrl: z.optional(ReturnUrl),
    /** A promotion code, or the id of a reward: only one that the policy lists. */
    reward: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
);
export interface PurchaseIntent extends z.infer<typeof PurchaseIntent> {}

export const AttachIntent = lazySchema(() =>
  z.strictObject({
    ...PurchaseIntent.shape,
    /** One per click: the same intent sent twice buys once. */
    intentId: z.optional(z.string().check(z.minLength(8), z.maxLength(64))),
  }),
);
export interface AttachIntent extends z.infer<typeof AttachIntent> {}

export const CancelIntent = lazySchema(() =>
  z.strictObject({
    productId: ProductId,
    entityId: z.optional(NamedEntity),
  }),
);
export interface CancelIntent extends z.infer<typeof CancelIntent> {}

export const BillingPortalIntent = lazySchema(() =>
  z.strictObject({
    returnUrl: z.optional(ReturnUrl),
  }),
);
export interface BillingPortalIntent extends z.infer<typeof BillingPortalIntent> {}

export const SetupPaymentIntent = lazySchema(() =>
  z.strictObject({
    /** Where the page returns to once the card is stored; the policy's origins only. */
    successUrl: z.optional(ReturnUrl),
  }),
);
export interface SetupPaymentIntent extends z.infer<typeof SetupPaymentIntent> {}

export const ReferralCodeIntent = lazySchema(() =>
  z.strictObject({ programId: z.string().check(z.minLength(1), z.maxLength(100)) }),
);
export interface ReferralCodeIntent extends z.infer<typeof ReferralCodeIntent> {}

export const RedeemReferralIntent = lazySchema(() =>
  z.strictObject({
    /** Of somebody else. */
    code: z.string().check(z.minLength(1), z.maxLength(64)),
  }),
);
export interface RedeemReferralIntent extends z.infer<typeof RedeemReferralIntent> {}
