import * as z from 'zod';
import { CustomerId, EntityId, EpochMs, FeatureId } from '../schemas/ids.ts';
import { defineEndpoint, exactlyOne } from './endpoint.ts';
import { Success } from './success.ts';

const ResetInterval = z.enum(['one_off', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'semi_annual', 'year']);

export const CreateBalanceParams = z.strictObject({
  customerId: CustomerId,
  featureId: FeatureId,
  entityId: EntityId.optional(),
  /** Units of the feature. */
  grantedBalance: z.number().nonnegative().optional(),
  unlimited: z.boolean().optional(),
  reset: z.strictObject({ interval: ResetInterval, intervalCount: z.number().int().positive().optional() }).optional(),
  expiresAt: EpochMs.optional(),
  nextResetAt: EpochMs.optional(),
  balanceId: z.string().optional(),
});
export interface CreateBalanceParams extends z.infer<typeof CreateBalanceParams> {}

export const createBalance = defineEndpoint<CreateBalanceParams, Success>({
  id: 'balances.create',
  method: 'POST',
  path: '/balances/create',
  params: CreateBalanceParams,
  result: Success,
  repeat: 'guarded',
  example: { params: { customerId: 'user_42', featureId: 'messages', grantedBalance: 50 }, result: { success: true } },
});

export const UpdateBalanceParams = z.strictObject({
  customerId: CustomerId,
  featureId: FeatureId,
  entityId: EntityId.optional(),
  /** Exactly one of `remaining`, `currentBalance`, `addToBalance` and `usage`. Units of the feature. */
  remaining: z.number().optional(),
  currentBalance: z.number().optional(),
  addToBalance: z.number().optional(),
  usage: z.number().optional(),
  interval: ResetInterval.optional(),
  includedGrant: z.number().optional(),
  balanceId: z.string().optional(),
  nextResetAt: EpochMs.optional(),
  expiresAt: EpochMs.optional(),
});
export interface UpdateBalanceParams extends z.infer<typeof UpdateBalanceParams> {}

export const updateBalance = defineEndpoint<UpdateBalanceParams, Success>({
  id: 'balances.update',
  method: 'POST',
  path: '/balances/update',
  params: UpdateBalanceParams,
  result: Success,
  rules: [exactlyOne('remaining', 'currentBalance', 'addToBalance', 'usage')],
  repeat: 'guarded',
  example: { params: { customerId: 'user_42', featureId: 'messages', remaining: 10 }, result: { success: true } },
});
