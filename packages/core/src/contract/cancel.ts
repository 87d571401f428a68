import * as z from 'zod/mini';
import { CustomerId, EntityId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

export const CancelParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    productId: ProductId,
    entityId: z.optional(EntityId),
    /** End now instead of at the end of the period. @default false */
    cancelImmediately: z.optional(z.boolean()),
    /** With `cancelImmediately`: give the unused part back. @default true */
    prorate: z.optional(z.boolean()),
  }),
);
export interface CancelParams extends z.infer<typeof CancelParams> {}

export const CancelResult = lazySchema(() =>
  z.object({
    success: z.optional(z.boolean()),
    customerId: z.nullish(z.string()),
    productId: z.nullish(z.string()),
  }),
);
export interface CancelResult extends z.infer<typeof CancelResult> {}

export const cancel = defineEndpoint<CancelParams, CancelResult>({
  id: 'cancel',
  method: 'POST',
  path: '/cancel',
  params: CancelParams,
  result: CancelResult,
  repeat: 'guarded',
});

export const cancelExample: Example<CancelParams, CancelResult> = {
  params: { customerId: 'user_42', productId: 'pro' },
  result: { success: true, customerId: 'user_42', productId: 'pro' },
};
