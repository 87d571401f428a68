import * as z from 'zod';
import { CustomerId, EpochMs } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint } from './endpoint.ts';

export const ReferralCodeParams = lazySchema(() =>
  z.strictObject({ customerId: CustomerId, programId: z.string().min(1) }),
);
export interface ReferralCodeParams extends z.infer<typeof ReferralCodeParams> {}

export const ReferralCodeResult = lazySchema(() =>
  z.object({
    /** Six characters A–Z and 0–9; the same for the same customer and program. */
    code: z.string(),
    customerId: z.string().nullish(),
    createdAt: EpochMs.nullish(),
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
  example: {
    params: { customerId: 'user_42', programId: 'friends' },
    result: { code: '1DBX98', customerId: 'user_42', createdAt: 1_795_360_994_911 },
  },
});

export const RedeemReferralParams = lazySchema(() =>
  z.strictObject({ code: z.string().min(1), customerId: CustomerId }),
);
export interface RedeemReferralParams extends z.infer<typeof RedeemReferralParams> {}

const ReferralParty = lazySchema(() =>
  z.object({
    id: z.string().nullish(),
    name: z.string().nullish(),
    email: z.string().nullish(),
    createdAt: EpochMs.nullish(),
  }),
);

export const RedeemReferralResult = lazySchema(() =>
  z.object({
    id: z.string(),
    customerId: z.string().nullish(),
    rewardId: z.string().nullish(),
    referrer: ReferralParty.nullish(),
    redeemer: ReferralParty.nullish(),
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
  example: {
    params: { code: '1DBX98', customerId: 'user_43' },
    result: { id: 'rr_1', customerId: 'user_43', rewardId: 'gift' },
  },
});

export const GetRedemptionParams = lazySchema(() => z.strictObject({ redemptionId: z.string().min(1) }));
export interface GetRedemptionParams extends z.infer<typeof GetRedemptionParams> {}

/** A redemption as the API keeps it. */
export const Redemption = lazySchema(() =>
  z.object({
    id: z.string(),
    createdAt: EpochMs.nullish(),
    updatedAt: EpochMs.nullish(),
    internalCustomerId: z.string().nullish(),
    /** The condition of the program is met. */
    triggered: z.boolean().nullish(),
    internalRewardProgramId: z.string().nullish(),
    /** The referrer has the reward. */
    applied: z.boolean().nullish(),
    redeemerApplied: z.boolean().nullish(),
    referralCodeId: z.string().nullish(),
    rewardInternalId: z.string().nullish(),
    promoCode: z.string().nullish(),
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
  example: {
    params: { redemptionId: 'rr_1' },
    result: { id: 'rr_1', triggered: true, applied: true, redeemerApplied: false },
  },
});
