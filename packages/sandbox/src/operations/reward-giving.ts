import { advance } from '../engine/advance.ts';
import { isTrialing } from '../engine/existing.ts';
import { isHeld } from '../engine/holdings.ts';
import { isUsedUp, withRedemption } from '../engine/promotions.ts';
import { giveReward } from '../engine/reward.ts';
import type { Customer, Redemption, ReferralCode, Reward, RewardProgram } from '../engine/state.ts';
import type { OperationContext } from './operation.ts';

/** Rewards reach beyond the customer who asks: what giving one may touch. */
export type GivingContext = Pick<OperationContext, 'store' | 'engine'>;

/** A redemption with everything that it refers to. */
interface Redeemed {
  readonly redemption: Redemption;
  readonly code: ReferralCode;
  readonly program: RewardProgram;
  readonly reward: Reward;
}

/** Gives the reward of a redemption to whoever receives it, and notes who got it. */
export const giveRewards = ({ redemption, code, program, reward }: Redeemed, context: GivingContext): Redemption => {
  const toRedeemer = program.receivedBy === 'all' && give(redemption.customerInternalId, reward, context);
  const toReferrer = give(code.customerInternalId, reward, context);
  const isDiscount = reward.freeProductId === null;
  const given: Redemption = {
    ...redemption,
    triggered: true,
    applied: toReferrer,
    redeemerApplied: isDiscount && toRedeemer,
  };
  context.store.savePromotions(withRedemption(context.store.promotions(), given));
  return given;
};

const give = (internalId: string, reward: Reward, context: GivingContext): boolean => {
  const customer = context.store.customerByInternalId(internalId);
  if (customer === undefined) return false;
  const current = advance(customer, context.engine(customer));
  const rewarded = giveReward(current, reward, context.engine(customer));
  context.store.saveCustomer(rewarded ?? current);
  return rewarded !== undefined;
};

/** After a purchase: gives the rewards that waited for this customer to buy one of their products. */
export const rewardPurchase = (before: Customer, after: Customer, context: GivingContext): void => {
  const known = new Set(before.holdings.map(({ id }) => id));
  const bought = after.holdings.filter((held) => isHeld(held) && !known.has(held.id));
  if (bought.length === 0) return;
  const { now } = context.engine(after);
  for (const redemption of context.store.promotions().redemptions) {
    if (redemption.triggered || redemption.customerInternalId !== after.internalId) continue;
    const redeemed = lookUp(redemption, context);
    if (redeemed === undefined || !isWaiting(redeemed, context)) continue;
    const { productIds, excludeTrial } = redeemed.program;
    const counts = bought.some(
      (held) => productIds.includes(held.product.id) && !(excludeTrial && isTrialing(held, now)),
    );
    if (counts) giveRewards(redeemed, context);
  }
};

const isWaiting = ({ code, program }: Redeemed, { store }: GivingContext): boolean =>
  program.when === 'checkout' && !isUsedUp(store.promotions(), code, program);

const lookUp = (redemption: Redemption, { store }: GivingContext): Redeemed | undefined => {
  const { codes, programs, rewards } = store.promotions();
  const code = codes.find(({ id }) => id === redemption.codeId);
  const program = programs.find(({ internalId }) => internalId === redemption.programInternalId);
  const reward = rewards.find(({ internalId }) => internalId === program?.rewardInternalId);
  return code && program && reward && { redemption, code, program, reward };
};
