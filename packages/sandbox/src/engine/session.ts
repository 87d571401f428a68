import type { AttachRequest } from './attach-request.ts';
import { applyDiscounts, withDiscounts } from './discount.ts';
import { totalOf } from './invoice.ts';
import type { Plan } from './plan.ts';
import type { CheckoutSession, Customer, EngineContext, Invoice, InvoiceLine, PendingAttach } from './state.ts';

/** An attach as it is kept until its page is paid. */
export const pendingAttach = (
  { products, entityId, options, newBillingSubscription, rewards }: AttachRequest,
  { trial }: Plan,
): PendingAttach => ({
  products,
  entityId,
  options,
  freeTrial: trial ?? false,
  newBillingSubscription,
  rewards,
});

/** What a page is opened for. */
interface Opening {
  readonly kind: CheckoutSession['kind'];
  readonly successUrl: string | null;
  readonly attach?: PendingAttach;
  readonly lines?: readonly InvoiceLine[];
  readonly invoice?: Invoice;
}

export interface Opened {
  readonly customer: Customer;
  readonly session: CheckoutSession;
}

/** Opens a payment page. */
export const openSession = (
  customer: Customer,
  { kind, successUrl, attach, lines = [], invoice }: Opening,
  { newId, now, settings }: EngineContext,
): Opened => {
  // An invoice says itself what is off it.
  const discounted = withDiscounts(customer, attach?.rewards ?? [], now);
  const shown = invoice ? lines : applyDiscounts(discounted, lines, now).lines;
  const session: CheckoutSession = {
    id: newId('cs'),
    status: 'open',
    kind,
    createdAt: now,
    successUrl,
    attach: attach ?? null,
    lines: shown,
    total: totalOf(shown),
    currency: settings.currency,
    invoiceId: invoice?.id ?? null,
  };
  return { customer: { ...customer, sessions: [...customer.sessions, session] }, session };
};

export const withSessionStatus = (customer: Customer, id: string, status: CheckoutSession['status']): Customer => ({
  ...customer,
  sessions: customer.sessions.map((session) => (session.id === id ? { ...session, status } : session)),
});
