import * as z from 'zod/mini';
import { CustomerId, EpochMs } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

export const ReferralCodeParams = lazySchema(() =>
  z.strictObject({ customerId: CustomerId, programId: z.string().check(z.minLength(1)) }),
);
export interface ReferralCodeParams extends z.infer<typeof ReferralCodeParams> {}

export const ReferralCodeResult = lazySchema(() =>
  z.object({
    /** Six characters A–Z and 0–9; the same for the same customer and program. */
    code: z.string(),
    customerId: z.nullish(z.string()),
    createdAt: z.nullish(EpochMs),
  }),
);
export interface ReferralCodeResult extends z.infer<typeof ReferralCodeResult> {}

export const getReferralCode = defineEndpoint<ReferralCodeParams, ReferralCodeResult>({
  id: 'products.getReferralCode',
  method: 'POST',
  path: '/referrals/code',
  params: ReferralCodeParams,
  result: ReferralCodeResult,
  repeat: 'read',
});

export const getReferralCodeExample: Example<ReferralCodeParams, ReferralCodeResult> = {
  params: { customerId: 'user_42', programId: 'friends' },
  result: { code: '1DBX98', customerId: 'user_42', createdAt: 1_795_360_994_911 },
};

export const RedeemReferralParams = lazySchema(() =>
  z.strictObject({ code: z.string().check(z.minLength(1)), customerId: CustomerId }),
);
export interface RedeemReferralParams extends z.infer<typeof RedeemReferralParams> {}

const ReferralParty = lazySchema(() =>
  z.object({
    id: z.nullish(z.string()),
    name: z.nullish(z.string()),
    email: z.nullish(z.string()),
    createdAt: z.nullish(EpochMs),
  }),
);

export const RedeemReferralResult = lazySchema(() =>
  z.object({
    id: z.string(),
    customerId: z.nullish(z.string()),
    rewardId: z.nullish(z.string()),
    referrer: z.nullish(ReferralParty),
    redeemer: z.nullish(ReferralParty),
  }),
);
export interface RedeemReferralResult extends z.infer<typeof RedeemReferralResult> {}

export const redeemReferralCode = defineEndpoint<RedeemReferralParams, RedeemReferralResult>({
  id: 'products.redeemReferralCode',
  method: 'POST',
  path: '/referrals/redeem',
  params: RedeemReferralParams,
  result: RedeemReferralResult,
  repeat: 'guarded',
});

export const redeemReferralCodeExample: Example<RedeemReferralParams, RedeemReferralResult> = {
  params: { code: '1DBX98', customerId: 'user_43' },
  result: { id: 'rr_1', customerId: 'user_43', rewardId: 'gift' },
};

export const GetRedemptionParams = lazySchema(() => z.strictObject({ redemptionId: z.string().check(z.minLength(1)) }));
export interface GetRedemptionParams extends z.infer<typeof GetRedemptionParams> {}

/** A redemption as the API keeps it. */
export const Redemption = lazySchema(() =>
  z.object({
    id: z.string(),
    createdAt: z.nullish(EpochMs),
    updatedAt: z.nullish(EpochMs),
    internalCustomerId: z.nullish(z.string()),
    /** The condition of the program is met. */
    triggered: z.nullish(z.boolean()),
    internalRewardProgramId: z.nullish(z.string()),
    /** The referrer has the reward. */
    applied: z.nullish(z.boolean()),
    redeemerApplied: z.nullish(z.boolean()),
    referralCodeId: z.nullish(z.string()),
    rewardInternalId: z.nullish(z.string()),
    promoCode: z.nullish(z.string()),
  }),
);
export interface Redemption extends z.infer<typeof Redemption> {}

export const getRedemption = defineEndpoint<GetRedemptionParams, Redemption>({
  id: 'products.getRedemption',
  method: 'GET',
  path: '/redemptions/:redemptionId',
  params: GetRedemptionParams,
  result: Redemption,
  repeat: 'read',
});

export const getRedemptionExample: Example<GetRedemptionParams, Redemption> = {
  params: { redemptionId: 'rr_1' },
  result: { id: 'rr_1', triggered: true, applied: true, redeemerApplied: false },
};
