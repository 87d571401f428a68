import type { Endpoint } from '@autumn/core/contract';
import * as z from 'zod/mini';
import type { OperationContext } from '../operations/operation.ts';
import { createProgram, deleteProgram } from './reward-programs.ts';
import { createReward, deleteReward, getReward } from './rewards.ts';
import {
  CreateProgramParams,
  CreateRewardParams,
  DeleteRewardResult,
  ProgramIdParams,
  ProgramView,
  RewardIdParams,
  RewardView,
} from './schemas.ts';

/** An endpoint of the API that its public client does not have, and the work behind it. */
export interface BackOfficeEndpoint {
  readonly endpoint: Pick<Endpoint, 'id' | 'method' | 'path' | 'params' | 'bodyParam' | 'result'>;
  readonly run: (params: unknown, context: OperationContext) => unknown;
}

type Shape = Pick<Endpoint, 'id' | 'method' | 'path'>;

const define = <Params, Result>(
  shape: Shape,
  params: z.ZodMiniType<Params>,
  result: z.ZodMiniType<Result>,
  run: (params: Params, context: OperationContext) => Result,
): BackOfficeEndpoint => ({
  endpoint: { ...shape, params, result },
  run: (sent, context) => run(sent as Params, context),
});

/** What an organisation's own staff asks for, in the same way as everything else. */
export const backOffice: readonly BackOfficeEndpoint[] = [
  define(
    { id: 'rewards.create', method: 'POST', path: '/rewards' },
    CreateRewardParams,
    z.array(RewardView),
    createReward,
  ),
  define(
    { id: 'rewards.get', method: 'GET', path: '/rewards/:rewardId' },
    RewardIdParams,
    z.nullable(RewardView),
    getReward,
  ),
  define(
    { id: 'rewards.delete', method: 'DELETE', path: '/rewards/:rewardId' },
    RewardIdParams,
    DeleteRewardResult,
    deleteReward,
  ),
  define(
    { id: 'rewardPrograms.create', method: 'POST', path: '/reward_programs' },
    CreateProgramParams,
    ProgramView,
    createProgram,
  ),
  define(
    { id: 'rewardPrograms.delete', method: 'DELETE', path: '/reward_programs/:programId' },
    ProgramIdParams,
    ProgramView,
    deleteProgram,
  ),
];
