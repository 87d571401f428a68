import { ApiError } from '../api-error.ts';
import type { Promotions, Redemption, ReferralCode, Reward, RewardProgram } from './state.ts';

/** A reward by its id, by the id the API gave it, or by a promotion code. */
export const findReward = ({ rewards }: Promotions, name: string): Reward | undefined =>
  rewards.find(({ id, internalId }) => id === name || internalId === name) ??
  rewards.find(({ promoCodes }) => promoCodes.some(({ code }) => code === name));

export const requireReward = (promotions: Promotions, name: string): Reward => {
  const reward = findReward(promotions, name);
  if (reward === undefined) throw new ApiError(404, 'reward_not_found', `Reward ${name} not found`);
  return reward;
};

export const requireProgram = ({ programs }: Promotions, name: string): RewardProgram => {
  const program = programs.find(({ id, internalId }) => id === name || internalId === name);
  if (program === undefined) throw new ApiError(404, 'reward_not_found', 'Reward program not found');
  return program;
};

/** How often a code has brought somebody the reward. */
const timesTriggered = ({ redemptions }: Promotions, { id }: ReferralCode): number =>
  redemptions.filter(({ codeId, triggered }) => codeId === id && triggered).length;

export const isUsedUp = (promotions: Promotions, code: ReferralCode, program: RewardProgram): boolean =>
  !program.unlimitedRedemptions &&
  program.maxRedemptions !== null &&
  timesTriggered(promotions, code) >= program.maxRedemptions;

/** Without a program, and what hangs on it. */
export const withoutProgram = (promotions: Promotions, { internalId }: RewardProgram): Promotions => ({
  ...promotions,
  programs: promotions.programs.filter((program) => program.internalId !== internalId),
  codes: promotions.codes.filter(({ programInternalId }) => programInternalId !== internalId),
  redemptions: promotions.redemptions.filter(({ programInternalId }) => programInternalId !== internalId),
});

/** Without a reward, and the programs that gave it. */
export const withoutReward = (promotions: Promotions, { internalId }: Reward): Promotions => {
  const programs = promotions.programs.filter(({ rewardInternalId }) => rewardInternalId === internalId);
  return {
    ...programs.reduce(withoutProgram, promotions),
    rewards: promotions.rewards.filter((reward) => reward.internalId !== internalId),
  };
};

/** With a redemption added, or changed. */
export const withRedemption = (promotions: Promotions, redemption: Redemption): Promotions => {
  const { redemptions } = promotions;
  const isKnown = redemptions.some(({ id }) => id === redemption.id);
  return {
    ...promotions,
    redemptions: isKnown
      ? redemptions.map((one) => (one.id === redemption.id ? redemption : one))
      : [...redemptions, redemption],
  };
};
