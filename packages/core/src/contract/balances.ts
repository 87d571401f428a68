import * as z from 'zod/mini';
import { CustomerId, EntityId, EpochMs, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example, type Rule } from './endpoint.ts';
import { Success } from './success.ts';

const ResetInterval = lazySchema(() =>
  z.enum(['one_off', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'semi_annual', 'year']),
);

export const CreateBalanceParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    featureId: FeatureId,
    entityId: z.optional(EntityId),
    /** Units of the feature; left out for a boolean or an unlimited one. */
    grantedBalance: z.optional(z.number().check(z.nonnegative())),
    unlimited: z.optional(z.boolean()),
    /** When the whole grant comes again. @default never */
    reset: z.optional(
      z.strictObject({
        interval: ResetInterval,
        /** @default 1 */ intervalCount: z.optional(z.int().check(z.positive())),
      }),
    ),
    /** When it is gone. @default never */
    expiresAt: z.optional(EpochMs),
    /** Of the first reset. @default one interval from now */
    nextResetAt: z.optional(EpochMs),
    /** Your name for it, to change it by. */
    balanceId: z.optional(z.string().check(z.minLength(1))),
  }),
);
export interface CreateBalanceParams extends z.infer<typeof CreateBalanceParams> {}

const grantOrUnlimited: Rule<CreateBalanceParams> = ({ grantedBalance, unlimited }) =>
  grantedBalance !== undefined && unlimited ? 'Pass grantedBalance or unlimited, not both.' : undefined;

export const createBalance = defineEndpoint<CreateBalanceParams, Success>({
  id: 'balances.create',
  method: 'POST',
  path: '/balances/create',
  params: CreateBalanceParams,
  result: Success,
  rules: [grantOrUnlimited],
  repeat: 'guarded',
});

export const createBalanceExample: Example<CreateBalanceParams, Success> = {
  params: { customerId: 'user_42', featureId: 'messages', grantedBalance: 50 },
  result: { success: true },
};

export const UpdateBalanceParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    featureId: FeatureId,
    entityId: z.optional(EntityId),
    /** What is left, in units of the feature; the grant moves and usage stays. */
    remaining: z.optional(z.number()),
    /** Another name of `remaining`. */
    currentBalance: z.optional(z.number()),
    /** Units to add to what is left; negative takes away. */
    addToBalance: z.optional(z.number()),
    /** What is used, in units of the feature; what is left follows. */
    usage: z.optional(z.number()),
    /** Only the balance with this interval. @default all of the feature, in the order of deduction */
    interval: z.optional(ResetInterval),
    /** Only the balance of this name. */
    balanceId: z.optional(z.string().check(z.minLength(1))),
    nextResetAt: z.optional(EpochMs),
    expiresAt: z.optional(EpochMs),
  }),
);
export interface UpdateBalanceParams extends z.infer<typeof UpdateBalanceParams> {}

const amounts = ['remaining', 'currentBalance', 'addToBalance', 'usage'] as const;
const dates = ['nextResetAt', 'expiresAt'] as const;

const oneChange: Rule<UpdateBalanceParams> = (params) => {
  const given = amounts.filter((name) => params[name] !== undefined);
  if (given.length > 1) return `Pass one of ${amounts.join(', ')}, not ${given.join(' and ')}.`;
  const isEmpty = given.length === 0 && dates.every((name) => params[name] === undefined);
  return isEmpty ? `Pass one of ${[...amounts, ...dates].join(', ')}.` : undefined;
};

export const updateBalance = defineEndpoint<UpdateBalanceParams, Success>({
  id: 'balances.update',
  method: 'POST',
  path: '/balances/update',
  params: UpdateBalanceParams,
  result: Success,
  rules: [oneChange],
  repeat: 'guarded',
});

export const updateBalanceExample: Example<UpdateBalanceParams, Success> = {
  params: { customerId: 'user_42', featureId: 'messages', remaining: 10 },
  result: { success: true },
};
