import { ApiError } from './api-error.ts';
import { completeCheckout } from './engine/complete-checkout.ts';
import type { CheckoutSession, Customer, Invoice } from './engine/state.ts';
import { rewardPurchase } from './operations/reward-giving.ts';
import { bringUpToDate, engineContext, type World } from './world.ts';

export interface FoundSession {
  readonly customer: Customer;
  readonly session: CheckoutSession;
}

export interface FoundInvoice {
  readonly customer: Customer;
  readonly invoice: Invoice;
  /** The open payment page of an unpaid invoice. */
  readonly session: CheckoutSession | undefined;
}

/** A payment page is open for a day, the page of an invoice until it is paid. */
const OPEN_MS = 24 * 60 * 60_000;

const isOver = ({ status, kind, createdAt }: CheckoutSession, now: number): boolean =>
  status === 'open' && kind !== 'invoice' && now - createdAt >= OPEN_MS;

export function findSession(world: World, id: string): FoundSession | undefined {
  for (const customer of world.store.customers()) {
    const session = customer.sessions.find((candidate) => candidate.id === id);
    if (!session) continue;
    const over = isOver(session, engineContext(world, customer).now);
    return { customer, session: over ? { ...session, status: 'expired' } : session };
  }
  return undefined;
}

export function findInvoice({ store }: World, id: string): FoundInvoice | undefined {
  for (const customer of store.customers()) {
    const invoice = customer.invoices.find((candidate) => candidate.id === id);
    const session = customer.sessions.find(({ invoiceId, status }) => invoiceId === id && status === 'open');
    if (invoice) return { customer, invoice, session };
  }
  return undefined;
}

export type Outcome = 'paid' | 'declined' | 'requires_action';

/** What happens when somebody uses a button of the payment page. Answers with the page as it is then. */
export function completeSession(world: World, id: string, outcome: Outcome): FoundSession {
  return world.store.transaction(() => {
    const found = findSession(world, id);
    if (!found) throw new ApiError(404, 'checkout_not_found', `There is no payment page ${id}.`);
    if (found.session.status === 'expired')
      throw new ApiError(410, 'checkout_expired', `Payment page ${id} has expired.`);
    const customer = bringUpToDate(world, found.customer);
    const paid = completeCheckout(customer, id, outcome, engineContext(world, customer));
    world.store.saveCustomer(paid);
    rewardPurchase(customer, paid, { store: world.store, engine: (one) => engineContext(world, one) });
    return findSession(world, id) as FoundSession;
  });
}
