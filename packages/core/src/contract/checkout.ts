import * as z from 'zod/mini';
import { EpochMs } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Product, ProductItem } from '../schemas/product.ts';
import { AttachParams, uniqueProductIds } from './attach.ts';
import { defineEndpoint, type Example, exactlyOne } from './endpoint.ts';

/** One line of what is due now. */
export const CheckoutLine = lazySchema(() =>
  z.object({
    description: z.string(),
    /** Major currency units, not rounded; negative gives back. */
    amount: z.number(),
    item: z.nullish(ProductItem),
  }),
);
export interface CheckoutLine extends z.infer<typeof CheckoutLine> {}

export const CheckoutResult = lazySchema(() =>
  z.object({
    customerId: z.nullish(z.string()),
    /** The payment page; null when you show the lines yourself and then call `attach`. */
    url: z.nullish(z.string()),
    lines: z.array(CheckoutLine),
    /** Sum of the lines in major currency units, rounded to cents. */
    total: z.number(),
    currency: z.string(),
    hasProrations: z.nullish(z.boolean()),
    /** Prepaid quantities in units. */
    options: z.nullish(z.array(z.object({ featureId: z.string(), quantity: z.number() }))),
    product: z.nullish(Product),
    currentProduct: z.nullish(Product),
    nextCycle: z.nullish(z.object({ startsAt: EpochMs, total: z.number() })),
  }),
);
export interface CheckoutResult extends z.infer<typeof CheckoutResult> {}

export const checkout = defineEndpoint<AttachParams, CheckoutResult>({
  id: 'checkout',
  method: 'POST',
  path: '/checkout',
  params: AttachParams,
  result: CheckoutResult,
  rules: [exactlyOne('productId', 'productIds'), uniqueProductIds],
  repeat: 'read',
});

export const checkoutExample: Example<AttachParams, CheckoutResult> = {
  params: { customerId: 'user_42', productId: 'premium' },
  result: {
    customerId: 'user_42',
    url: null,
    lines: [
      {
        description: 'Unused Pro - $20 / month (from 22 Nov 2026)',
        amount: -10,
      },
      { description: 'Premium - $50 / month (from 22 Nov 2026)', amount: 25 },
    ],
    total: 15,
    currency: 'usd',
    hasProrations: true,
    options: [],
    nextCycle: { startsAt: 1_797_952_465_000, total: 50 },
  },
};
