import * as z from 'zod/mini';
import { CustomerData } from '../schemas/customer.ts';
import { CustomerId, EntityId, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example } from './endpoint.ts';
import { Success } from './success.ts';

export const SetUsageParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    featureId: FeatureId,
    /** What the usage shall be, in units of the feature; the balance becomes included minus this. */
    value: z.number(),
    entityId: z.optional(EntityId),
    customerData: z.optional(CustomerData),
  }),
);
export interface SetUsageParams extends z.infer<typeof SetUsageParams> {}

export const usage = defineEndpoint<SetUsageParams, Success>({
  id: 'usage',
  method: 'POST',
  path: '/usage',
  params: SetUsageParams,
  result: Success,
  repeat: 'counted',
  deduplicated: () => ({ success: true, deduplicated: true }),
});

export const usageExample: Example<SetUsageParams, Success> = {
  params: { customerId: 'user_42', featureId: 'seats', value: 3 },
  result: { success: true },
};

export const SetBalancesParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    /** What each balance shall be, in units of the feature; usage stays and the grant moves. */
    balances: z.array(z.strictObject({ featureId: FeatureId, balance: z.number() })).check(z.minLength(1)),
    /** Only the balances of this entity. Inside `balances` the API would ignore it. */
    entityId: z.optional(EntityId),
  }),
);
export interface SetBalancesParams extends z.infer<typeof SetBalancesParams> {}

export const setBalances = defineEndpoint<SetBalancesParams, Success>({
  id: 'features.setBalances',
  method: 'POST',
  path: '/customers/:customerId/balances',
  params: SetBalancesParams,
  result: Success,
  repeat: 'counted',
  deduplicated: () => ({ success: true, deduplicated: true }),
});

export const setBalancesExample: Example<SetBalancesParams, Success> = {
  params: { customerId: 'user_42', balances: [{ featureId: 'messages', balance: 50 }] },
  result: { success: true },
};
