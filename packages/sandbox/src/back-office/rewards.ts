import { ApiError } from '../api-error.ts';
import { isFree, isOneOff } from '../engine/prices.ts';
import { requireProduct } from '../engine/product.ts';
import { findReward, withoutReward } from '../engine/promotions.ts';
import type { Catalog, Promotions, Reward } from '../engine/state.ts';
import type { OperationContext } from '../operations/operation.ts';
import { organisation } from './organisation.ts';
import type { CreateRewardParams, DeleteRewardResult, RewardIdParams, RewardView } from './schemas.ts';

/** A reward that can be handed out. The API answers with a list of it. */
export const createReward = (params: CreateRewardParams, { store, engine }: OperationContext): RewardView[] => {
  const { newId, now, catalog } = engine();
  const promotions = store.promotions();
  const {
    id,
    name,
    type,
    discountConfig = null,
    freeProductId = null,
    freeProductConfig = null,
    promoCodes = [],
  } = params;
  const reward: Reward = {
    internalId: newId('rew'),
    id,
    name,
    createdAt: now,
    type,
    discountConfig,
    freeProductId,
    freeProductConfig,
    promoCodes,
  };
  refuseTwice(reward, promotions);
  refuseIncomplete(reward);
  refuseUnknownPrices(reward);
  refusePaidGift(reward, catalog);
  store.savePromotions({ ...promotions, rewards: [...promotions.rewards, reward] });
  return [rewardView(reward)];
};

/** Null, and no error, when there is none. */
export const getReward = ({ rewardId }: RewardIdParams, { store }: OperationContext): RewardView | null => {
  const reward = findReward(store.promotions(), rewardId);
  return reward === undefined ? null : rewardView(reward);
};

export const deleteReward = ({ rewardId }: RewardIdParams, { store }: OperationContext): DeleteRewardResult => {
  const promotions = store.promotions();
  const reward = findReward(promotions, rewardId);
  if (reward === undefined) throw new ApiError(404, 'reward_not_found', `Reward ${rewardId} not found`);
  store.savePromotions(withoutReward(promotions, reward));
  return { success: true, message: 'Reward deleted successfully' };
};

const refuseTwice = ({ id, promoCodes }: Reward, { rewards }: Promotions): void => {
  if (rewards.some((other) => other.id === id)) {
    throw new ApiError(400, 'duplicate_reward_id', `Reward id ${id} is already in use`);
  }
  const taken = new Set(rewards.flatMap((other) => other.promoCodes.map(({ code }) => code)));
  const twice = promoCodes.find(({ code }) => taken.has(code));
  if (twice === undefined) return;
  throw new ApiError(400, 'duplicate_promo_code', `Promo code ${twice.code} is already in use by another reward`);
};

const refuseIncomplete = ({ type, discountConfig, freeProductId }: Reward): void => {
  const missing =
    type === 'free_product'
      ? freeProductId === null && 'free_product_id'
      : discountConfig === null && 'discount_config';
  if (missing) throw new ApiError(400, 'invalid_inputs', `${missing}: is required for a reward of type ${type}`);
};

/** Prices have no ids in API 1.2, so a discount on some of them cannot be told from one on others. */
const refuseUnknownPrices = ({ discountConfig }: Reward): void => {
  if (discountConfig === null || discountConfig.applyToAll !== false) return;
  throw new ApiError(501, 'not_implemented', 'The sandbox does not have discounts on single prices.');
};

const refusePaidGift = ({ freeProductId }: Reward, catalog: Catalog): void => {
  if (freeProductId === null) return;
  const product = requireProduct(catalog, freeProductId);
  if (isFree(product) || isOneOff(product)) return;
  throw new ApiError(
    501,
    'not_implemented',
    `The sandbox does not have ${freeProductId} as a gift: it is paid again and again.`,
  );
};

const rewardView = ({ internalId, id, createdAt, name, type, ...reward }: Reward): RewardView => ({
  ...organisation,
  internalId,
  id,
  createdAt,
  name,
  type,
  discountConfig: reward.discountConfig,
  freeProductConfig: reward.freeProductConfig,
  freeProductId: reward.freeProductId,
  promoCodes: [...reward.promoCodes],
  entitlements: [],
});
