import * as z from 'zod';
import { CustomerId, EntityId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint } from './endpoint.ts';

export const CancelParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    productId: ProductId,
    entityId: EntityId.optional(),
    /** End now instead of at the end of the period. @default false */
    cancelImmediately: z.boolean().optional(),
    /** With `cancelImmediately`: give the unused part back. @default true */
    prorate: z.boolean().optional(),
  }),
);
export interface CancelParams extends z.infer<typeof CancelParams> {}

export const CancelResult = lazySchema(() =>
  z.object({
    success: z.boolean().optional(),
    customerId: z.string().nullish(),
    productId: z.string().nullish(),
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
  example: {
    params: { customerId: 'user_42', productId: 'pro' },
    result: { success: true, customerId: 'user_42', productId: 'pro' },
  },
});
