import type { Card, Customer } from './state.ts';

/** The last digits of the provider's test cards: one that pays, one that is declined, one that asks back. */
const lastDigits: Readonly<Record<Card, string>> = { ok: '4242', declined: '0341', requires_action: '3220' };

/** The card on file as the payment provider writes it: its own object, in its own spelling. */
export const paymentMethod = ({ card, internalId, stripeId, createdAt }: Customer): Record<string, unknown> | null =>
  card && {
    id: internalId.replace(/^cus/, 'pm'),
    object: 'payment_method',
    type: 'card',
    created: Math.floor(createdAt / 1000),
    customer: stripeId,
    livemode: false,
    metadata: {},
    billing_details: {
      address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
      email: null,
      name: null,
      phone: null,
      tax_id: null,
    },
    card: {
      brand: 'visa',
      last4: lastDigits[card],
      exp_month: 12,
      exp_year: 2034,
      fingerprint: 'fp',
      funding: 'credit',
      country: 'US',
      checks: {},
    },
  };
