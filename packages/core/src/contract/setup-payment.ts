import * as z from 'zod/mini';
import { CustomerData } from '../schemas/customer.ts';
import { CustomerId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

export const SetupPaymentParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    successUrl: z.optional(z.string()),
    checkoutSessionParams: z.optional(z.record(z.string(), z.unknown())),
    customerData: z.optional(CustomerData),
  }),
);
export interface SetupPaymentParams extends z.infer<typeof SetupPaymentParams> {}

export const SetupPaymentResult = lazySchema(() => z.object({ customerId: z.nullish(z.string()), url: z.string() }));
export interface SetupPaymentResult extends z.infer<typeof SetupPaymentResult> {}

export const setupPayment = defineEndpoint<SetupPaymentParams, SetupPaymentResult>({
  id: 'setupPayment',
  method: 'POST',
  path: '/setup_payment',
  params: SetupPaymentParams,
  result: SetupPaymentResult,
  repeat: 'guarded',
});

export const setupPaymentExample: Example<SetupPaymentParams, SetupPaymentResult> = {
  params: { customerId: 'user_42' },
  result: { customerId: 'user_42', url: 'https://checkout.stripe.com/c/setup/cs_test_1' },
};
