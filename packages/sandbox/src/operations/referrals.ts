import type { CustomerReferral, Redemption as RedemptionView } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { isUsedUp, requireProgram, requireReward, withRedemption } from '../engine/promotions.ts';
import type { Customer, EngineContext, Promotions, Redemption, ReferralCode } from '../engine/state.ts';
import type { Store } from '../store.ts';
import type { Operations } from './operation.ts';
import { giveRewards } from './reward-giving.ts';
import { requireCustomer } from './subject.ts';

type Referrals = Pick<Operations['products'], 'getReferralCode' | 'redeemReferralCode' | 'getRedemption'>;

export const referrals: Referrals = {
  getReferralCode({ customerId, programId }, context) {
    const promotions = context.store.promotions();
    const program = requireProgram(promotions, programId);
    const customer = requireCustomer(customerId, context);
    const known = promotions.codes.find(
      (code) => code.customerInternalId === customer.internalId && code.programInternalId === program.internalId,
    );
    const code = known ?? newCode(customer, program.internalId, promotions, context.engine(customer));
    if (known === undefined) context.store.savePromotions({ ...promotions, codes: [...promotions.codes, code] });
    return { code: code.code, customerId, createdAt: code.createdAt };
  },

  redeemReferralCode({ code: text, customerId }, context) {
    const redeemer = requireCustomer(customerId, context);
    const promotions = context.store.promotions();
    const code = promotions.codes.find((one) => one.code === text);
    const referrer = code && context.store.customerByInternalId(code.customerInternalId);
    if (!code || !referrer) throw new ApiError(404, 'referral_code_not_found', 'Referral code not found');
    const program = requireProgram(promotions, code.programInternalId);
    const reward = requireReward(promotions, program.rewardInternalId);
    if (isUsedUp(promotions, code, program)) {
      throw refusal('referral_code_max_redemptions_reached', 'Referral code has reached max redemptions');
    }
    refuseSecond(promotions, code, redeemer);
    refuseOwn(referrer, redeemer);
    const redemption = newRedemption(code, redeemer, context.engine(redeemer));
    context.store.savePromotions(withRedemption(promotions, redemption));
    if (program.when === 'customer_creation') giveRewards({ redemption, code, program, reward }, context);
    return {
      id: redemption.id,
      customerId,
      rewardId: reward.id,
      referrer: partyOf(referrer),
      redeemer: partyOf(redeemer),
    };
  },

  getRedemption({ redemptionId }, { store }) {
    const redemption = store.promotions().redemptions.find(({ id }) => id === redemptionId);
    if (redemption) return viewOf(redemption);
    throw new ApiError(404, 'reward_redemption_not_found', `Reward redemption ${redemptionId} not found`);
  },
};

/** Whom a customer has brought, for `expand=referrals`. */
export const referralsOf = ({ internalId }: Customer, store: Store): CustomerReferral[] => {
  const { codes, programs, redemptions } = store.promotions();
  const own = new Set(codes.filter(({ customerInternalId }) => customerInternalId === internalId).map(({ id }) => id));
  return redemptions
    .filter(({ codeId }) => own.has(codeId))
    .map(({ programInternalId, customerInternalId, applied, createdAt }) => {
      const { id = null, name = null, email = null } = store.customerByInternalId(customerInternalId) ?? {};
      const program = programs.find((one) => one.internalId === programInternalId);
      return { programId: program?.id ?? '', customer: { id, name, email }, rewardApplied: applied, createdAt };
    });
};

const newCode = (
  { internalId }: Customer,
  programInternalId: string,
  promotions: Promotions,
  context: EngineContext,
): ReferralCode => ({
  id: context.newId('rc'),
  code: unusedText(promotions, context),
  customerInternalId: internalId,
  programInternalId,
  createdAt: context.now,
});

const CODE_LENGTH = 6;

/** Six capitals and digits that no other code has. */
const unusedText = (promotions: Promotions, context: EngineContext): string => {
  const text = context
    .newId('')
    .slice(1, 1 + CODE_LENGTH)
    .toUpperCase();
  return promotions.codes.some(({ code }) => code === text) ? unusedText(promotions, context) : text;
};

const newRedemption = (code: ReferralCode, { internalId }: Customer, { newId, now }: EngineContext): Redemption => ({
  id: newId('rr'),
  codeId: code.id,
  customerInternalId: internalId,
  programInternalId: code.programInternalId,
  createdAt: now,
  updatedAt: now,
  triggered: false,
  applied: false,
  redeemerApplied: false,
});

const refuseSecond = ({ redemptions }: Promotions, { programInternalId }: ReferralCode, redeemer: Customer): void => {
  const earlier = redemptions.find(
    (one) => one.customerInternalId === redeemer.internalId && one.programInternalId === programInternalId,
  );
  if (earlier === undefined) return;
  const message = `Customer ${redeemer.id} has already redeemed a code in this referral program`;
  throw refusal('customer_already_redeemed_referral_code', message);
};

/** The same fingerprint is the same person. */
const refuseOwn = (referrer: Customer, redeemer: Customer): void => {
  const isSame = referrer.internalId === redeemer.internalId;
  if (!isSame && (referrer.fingerprint === null || referrer.fingerprint !== redeemer.fingerprint)) return;
  throw refusal('customer_cannot_redeem_own_code', 'Customer cannot redeem their own code');
};

const refusal = (code: string, message: string): ApiError => new ApiError(400, code, message);

const partyOf = ({ id, name, email, createdAt }: Customer) => ({ id, name, email, createdAt });

const viewOf = (redemption: Redemption): RedemptionView => ({
  id: redemption.id,
  createdAt: redemption.createdAt,
  updatedAt: redemption.updatedAt,
  internalCustomerId: redemption.customerInternalId,
  triggered: redemption.triggered,
  internalRewardProgramId: redemption.programInternalId,
  applied: redemption.applied,
  redeemerApplied: redemption.redeemerApplied,
  referralCodeId: redemption.codeId,
  // Of promotion codes, which are not redeemed through this endpoint.
  rewardInternalId: null,
  promoCode: null,
});
