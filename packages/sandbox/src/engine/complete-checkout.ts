import { ApiError } from '../api-error.ts';
import type { AttachRequest } from './attach-request.ts';
import { withDiscounts } from './discount.ts';
import { bill } from './invoice.ts';
import { planAttach } from './plan-attach.ts';
import { withSessionStatus } from './session.ts';
import type { CheckoutSession, Customer, EngineContext, PendingAttach } from './state.ts';

/**
 * What the buttons of a payment page do. A page that is paid stores the card and attaches what it
 * was opened for; one that is declined stays open. A card that asks for 3-D Secure is declined until
 * the customer confirms, which is a second `paid`.
 */
export const completeCheckout = (
  customer: Customer,
  sessionId: string,
  outcome: 'paid' | 'declined' | 'requires_action',
  context: EngineContext,
): Customer => {
  const session = customer.sessions.find(({ id, status }) => id === sessionId && status === 'open');
  if (!session || outcome !== 'paid') return customer;
  const paying = withSessionStatus({ ...customer, card: 'ok' }, session.id, 'paid');
  try {
    return session.invoiceId === null
      ? purchase(paying, session, context)
      : payInvoice(paying, session, session.invoiceId, context);
  } catch (error) {
    // Bought in another way meanwhile: nobody pays for the same thing twice.
    if (error instanceof ApiError) return withSessionStatus(customer, session.id, 'expired');
    throw error;
  }
};

const purchase = (customer: Customer, { attach }: CheckoutSession, context: EngineContext): Customer => {
  if (attach === null) return customer;
  const plan = planAttach(customer, requestOf(attach), context, { onPage: true });
  const discounted = withDiscounts(customer, attach.rewards, context.now);
  const productIds = attach.products.map(({ id }) => id);
  return plan.carryOut(bill(discounted, plan.lines, productIds, context).customer);
};

/** The invoice says what was paid, so the attach that waited for it is carried out without billing again. */
const payInvoice = (
  customer: Customer,
  { attach }: CheckoutSession,
  invoiceId: string,
  context: EngineContext,
): Customer => {
  const settled: Customer = {
    ...customer,
    invoices: customer.invoices.map((invoice) => (invoice.id === invoiceId ? { ...invoice, status: 'paid' } : invoice)),
  };
  if (attach === null) return settle(settled);
  return planAttach(settled, requestOf(attach), context).carryOut(settled);
};

/** Products that a failed renewal put behind are in good standing once nothing is owed. */
const settle = (customer: Customer): Customer =>
  customer.invoices.some(({ status }) => status === 'open')
    ? customer
    : {
        ...customer,
        holdings: customer.holdings.map((held) => (held.status === 'past_due' ? { ...held, status: 'active' } : held)),
      };

const requestOf = ({
  products,
  entityId,
  options,
  freeTrial,
  newBillingSubscription,
  rewards,
}: PendingAttach): AttachRequest => ({
  products,
  together: products.length > 1,
  entityId,
  options,
  freeTrial,
  forceCheckout: false,
  invoice: false,
  enableProductImmediately: false,
  newBillingSubscription,
  successUrl: null,
  rewards,
  triedByFingerprint: new Set(),
});
