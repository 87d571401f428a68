import type { PaymentMethodView } from '@autumn/core/browser';
import * as z from 'zod/mini';

/** The payment provider's own object, which is passed through in its own spelling. */
const schema = z.object({
  type: z.string(),
  card: z.nullish(
    z.object({
      brand: z.nullish(z.string()),
      last4: z.nullish(z.string()),
      exp_month: z.nullish(z.number()),
      exp_year: z.nullish(z.number()),
    }),
  ),
});

/** Its kind, and of a card what is printed on it in short; null where there is none, or none that is known. */
export function paymentMethodView(method: unknown): PaymentMethodView | null {
  const parsed = schema.safeParse(method);
  if (!parsed.success) return null;
  const { type, card } = parsed.data;
  return {
    type,
    brand: card?.brand ?? null,
    last4: card?.last4 ?? null,
    expiryMonth: card?.exp_month ?? null,
    expiryYear: card?.exp_year ?? null,
  };
}
