import * as z from 'zod/mini';

const nullable = <Schema extends z.ZodMiniType>(schema: Schema) => z.nullish(schema);

const DiscountConfig = z.object({
  /** Per cent, or major units. */
  discountValue: z.number(),
  durationType: z.enum(['one_off', 'months', 'forever']),
  durationValue: nullable(z.number()),
  applyToAll: nullable(z.boolean()),
  priceIds: nullable(z.readonly(z.array(z.string()))),
});

const FreeProductConfig = z.object({ durationType: nullable(z.string()), durationValue: nullable(z.number()) });

const PromoCode = z.object({ code: z.string().check(z.minLength(1)) });

export const CreateRewardParams = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  type: z.enum(['percentage_discount', 'fixed_discount', 'free_product']),
  discountConfig: nullable(DiscountConfig),
  freeProductId: nullable(z.string()),
  freeProductConfig: nullable(FreeProductConfig),
  promoCodes: z.optional(z.array(PromoCode)),
});
export interface CreateRewardParams extends z.infer<typeof CreateRewardParams> {}

export const RewardView = z.object({
  internalId: z.string(),
  id: z.string(),
  orgId: z.string(),
  env: z.string(),
  createdAt: z.number(),
  name: z.string(),
  discountConfig: z.nullable(DiscountConfig),
  freeProductConfig: z.nullable(FreeProductConfig),
  freeProductId: z.nullable(z.string()),
  promoCodes: z.array(PromoCode),
  type: z.string(),
  entitlements: z.array(z.unknown()),
});
export interface RewardView extends z.infer<typeof RewardView> {}

export const RewardIdParams = z.object({ rewardId: z.string().check(z.minLength(1)) });
export interface RewardIdParams extends z.infer<typeof RewardIdParams> {}

export const DeleteRewardResult = z.object({ success: z.boolean(), message: z.string() });
export interface DeleteRewardResult extends z.infer<typeof DeleteRewardResult> {}

export const CreateProgramParams = z.object({
  id: z.string().check(z.minLength(1)),
  /** Of the reward: its id, or the one that the API gave it. */
  internalRewardId: z.string().check(z.minLength(1)),
  maxRedemptions: nullable(z.int().check(z.positive())),
  unlimitedRedemptions: z.optional(z.boolean()),
  when: z.enum(['customer_creation', 'checkout']),
  productIds: z.optional(z.readonly(z.array(z.string()))),
  excludeTrial: z.optional(z.boolean()),
  receivedBy: z.enum(['referrer', 'all']),
});
export interface CreateProgramParams extends z.infer<typeof CreateProgramParams> {}

export const ProgramIdParams = z.object({ programId: z.string().check(z.minLength(1)) });
export interface ProgramIdParams extends z.infer<typeof ProgramIdParams> {}

export const ProgramView = z.object({
  internalId: z.string(),
  id: z.string(),
  createdAt: z.number(),
  internalRewardId: z.string(),
  maxRedemptions: z.nullable(z.number()),
  unlimitedRedemptions: z.boolean(),
  orgId: z.string(),
  env: z.string(),
  when: z.string(),
  productIds: z.array(z.string()),
  excludeTrial: z.boolean(),
  receivedBy: z.string(),
});
export interface ProgramView extends z.infer<typeof ProgramView> {}
