import { ApiError } from '../api-error.ts';
import { requireProgram, requireReward, withoutProgram } from '../engine/promotions.ts';
import type { Reward, RewardProgram } from '../engine/state.ts';
import type { OperationContext } from '../operations/operation.ts';
import { organisation } from './organisation.ts';
import type { CreateProgramParams, ProgramIdParams, ProgramView } from './schemas.ts';

type Context = Pick<OperationContext, 'store' | 'engine'>;

export const createProgram = (params: CreateProgramParams, context: Context): ProgramView => {
  const reward = requireReward(context.store.promotions(), params.internalRewardId);
  if (reward.type === 'free_product') {
    const message =
      'Free product rewards are deprecated for referral programs. Use a feature grant or discount reward instead.';
    throw new ApiError(400, 'invalid_request', message);
  }
  return programView(addProgram(params, reward, context));
};

export const deleteProgram = ({ programId }: ProgramIdParams, { store }: Context): ProgramView => {
  const promotions = store.promotions();
  const program = requireProgram(promotions, programId);
  store.savePromotions(withoutProgram(promotions, program));
  return programView(program);
};

/** A program of any reward: also of a free product, as those that exist from earlier have it. */
export const addProgram = (
  params: Omit<CreateProgramParams, 'internalRewardId'>,
  reward: Reward,
  { store, engine }: Context,
): RewardProgram => {
  const promotions = store.promotions();
  if (promotions.programs.some(({ id }) => id === params.id)) {
    throw new ApiError(400, 'invalid_request', `Reward program id ${params.id} is already in use`);
  }
  const { newId, now } = engine();
  const program: RewardProgram = {
    internalId: newId('rs'),
    id: params.id,
    createdAt: now,
    rewardInternalId: reward.internalId,
    maxRedemptions: params.maxRedemptions ?? null,
    unlimitedRedemptions: params.unlimitedRedemptions ?? false,
    when: params.when,
    productIds: params.productIds ?? [],
    excludeTrial: params.excludeTrial ?? false,
    receivedBy: params.receivedBy,
  };
  store.savePromotions({ ...promotions, programs: [...promotions.programs, program] });
  return program;
};

const programView = ({ rewardInternalId, productIds, ...program }: RewardProgram): ProgramView => ({
  ...organisation,
  ...program,
  internalRewardId: rewardInternalId,
  // What the API's database holds where no product was named.
  productIds: productIds.length === 0 ? [''] : [...productIds],
});
