import * as z from 'zod/mini';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { AttachParams, uniqueProductIds } from './attach.ts';
import { defineEndpoint, type Example, exactlyOne } from './endpoint.ts';

const PreviewLine = lazySchema(() =>
  z.object({
    priceId: z.nullish(z.string()),
    /** Formatted. */
    price: z.nullish(z.string()),
    description: z.string(),
    /** Major currency units. */
    amount: z.nullish(z.number()),
  }),
);

export const AttachPreviewResult = lazySchema(() =>
  z.object({
    /** How the API would go about it: `new`, `one_off`, `add_on`, `upgrade`, `downgrade`, … */
    branch: z.string(),
    func: z.nullish(z.string()),
    currency: z.nullish(z.string()),
    dueToday: z.nullish(z.object({ lineItems: z.array(PreviewLine), total: z.number() })),
    dueNextCycle: z.nullish(z.object({ lineItems: z.array(PreviewLine) })),
    freeTrial: z.nullish(z.record(z.string(), z.unknown())),
    options: z.nullish(z.array(z.record(z.string(), z.unknown()))),
    currentProduct: z.nullish(z.record(z.string(), z.unknown())),
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
});

export const attachPreviewExample: Example<AttachParams, AttachPreviewResult> = {
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
};
