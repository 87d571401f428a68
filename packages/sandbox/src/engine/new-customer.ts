import type { Customer, EngineContext } from './state.ts';

/** What is said about a customer when it is made known. */
export interface CustomerDetails {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly fingerprint?: string | null | undefined;
  readonly stripeId?: string | null | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

export const newCustomer = (id: string | null, details: CustomerDetails, { newId, now }: EngineContext): Customer => ({
  internalId: newId('cus'),
  id,
  createdAt: now,
  name: details.name ?? null,
  email: details.email ?? null,
  fingerprint: details.fingerprint ?? null,
  stripeId: details.stripeId ?? null,
  metadata: details.metadata ?? {},
  sendEmailReceipts: false,
  card: null,
  clockOffsetMs: 0,
  holdings: [],
  subscriptions: [],
  invoices: [],
  entities: [],
  sessions: [],
  trialsUsed: [],
  discounts: [],
});

/** What is said about a known customer fills gaps, and changes nothing that is known. */
export const fillGaps = (customer: Customer, { name, email }: CustomerDetails): Customer =>
  (customer.name || !name) && (customer.email || !email)
    ? customer
    : { ...customer, name: customer.name || (name ?? null), email: customer.email || (email ?? null) };
