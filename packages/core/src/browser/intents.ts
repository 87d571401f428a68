import * as z from 'zod';
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
    quantity: z.number().int().nonnegative().max(1_000_000),
  }),
);

export const CustomerIntent = lazySchema(() =>
  z.strictObject({
    /** Also show the card on file, which costs the API a look at the payment provider. @default false */
    withPaymentMethod: z.boolean().optional(),
  }),
);
export interface CustomerIntent extends z.infer<typeof CustomerIntent> {}

export const CheckIntent = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId.optional(),
    productId: ProductId.optional(),
    /** Units of the feature. @default 1 */
    requiredBalance: z.number().nonnegative().max(1e12).optional(),
    entityId: NamedEntity.optional(),
  }),
);
export interface CheckIntent extends z.infer<typeof CheckIntent> {}

export const PurchaseIntent = lazySchema(() =>
  z.strictObject({
    productId: ProductId,
    options: z.array(QuantityIntent).max(20).optional(),
    entityId: NamedEntity.optional(),
    /** Where the payment page returns to; the policy's origins only. */
    successUrl: ReturnUrl.optional(),
    /** A promotion code, or the id of a reward: only one that the policy lists. */
    reward: z.string().min(1).max(100).optional(),
  }),
);
export interface PurchaseIntent extends z.infer<typeof PurchaseIntent> {}

export const AttachIntent = lazySchema(() =>
  PurchaseIntent.extend({
    /** One per click: the same intent sent twice buys once. */
    intentId: z.string().min(8).max(64).optional(),
  }),
);
export interface AttachIntent extends z.infer<typeof AttachIntent> {}

export const CancelIntent = lazySchema(() =>
  z.strictObject({
    productId: ProductId,
    entityId: NamedEntity.optional(),
  }),
);
export interface CancelIntent extends z.infer<typeof CancelIntent> {}

export const BillingPortalIntent = lazySchema(() =>
  z.strictObject({
    returnUrl: ReturnUrl.optional(),
  }),
);
export interface BillingPortalIntent extends z.infer<typeof BillingPortalIntent> {}

export const SetupPaymentIntent = lazySchema(() =>
  z.strictObject({
    /** Where the page returns to once the card is stored; the policy's origins only. */
    successUrl: ReturnUrl.optional(),
  }),
);
export interface SetupPaymentIntent extends z.infer<typeof SetupPaymentIntent> {}

export const ReferralCodeIntent = lazySchema(() => z.strictObject({ programId: z.string().min(1).max(100) }));
export interface ReferralCodeIntent extends z.infer<typeof ReferralCodeIntent> {}

export const RedeemReferralIntent = lazySchema(() =>
  z.strictObject({
    /** Of somebody else. */
    code: z.string().min(1).max(64),
  }),
);
export interface RedeemReferralIntent extends z.infer<typeof RedeemReferralIntent> {}
