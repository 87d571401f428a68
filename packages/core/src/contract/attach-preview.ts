import * as z from 'zod';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { AttachParams, uniqueProductIds } from './attach.ts';
import { defineEndpoint, exactlyOne } from './endpoint.ts';

const PreviewLine = lazySchema(() =>
  z.object({
    priceId: z.string().nullish(),
    /** Formatted. */
    price: z.string().nullish(),
    description: z.string(),
    /** Major currency units. */
    amount: z.number().nullish(),
  }),
);

export const AttachPreviewResult = lazySchema(() =>
  z.object({
    /** How the API would go about it: `new`, `one_off`, `add_on`, `upgrade`, `downgrade`, … */
    branch: z.string(),
    func: z.string().nullish(),
    currency: z.string().nullish(),
    dueToday: z.object({ lineItems: z.array(PreviewLine), total: z.number() }).nullish(),
    dueNextCycle: z.object({ lineItems: z.array(PreviewLine) }).nullish(),
    freeTrial: z.record(z.string(), z.unknown()).nullish(),
    options: z.array(z.record(z.string(), z.unknown())).nullish(),
    currentProduct: z.record(z.string(), z.unknown()).nullish(),
  }),
);
export interface AttachPreviewResult extends z.infer<typeof AttachPreviewResult> {}

export const attachPreview = defineEndpoint<AttachParams, AttachPreviewResult>({
  id: 'attachPreview',
  method: 'POST',
  path: '/attach/preview',
  params: AttachParams,
  result: AttachPreviewResult,
  rules: [exactlyOne('productId', 'productIds'), uniqueProductIds],
  repeat: 'read',
  example: {
    params: { customerId: 'user_42', productId: 'pro' },
    result: {
      branch: 'new',
      func: 'add_product',
      currency: 'usd',
      dueToday: { lineItems: [{ price: '$20', description: 'Pro - $20 / month', amount: 20 }], total: 20 },
      freeTrial: null,
      options: [],
      currentProduct: null,
    },
  },
});
