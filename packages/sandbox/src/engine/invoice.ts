import { cents, sum } from './decimal.ts';
import { applyDiscounts } from './discount.ts';
import type { Customer, EngineContext, Invoice, InvoiceLine } from './state.ts';

export const totalOf = (lines: readonly InvoiceLine[]): number => cents(sum(lines.map(({ amount }) => amount)));

/** What the card on file says to an amount. Nothing to pay, and money given back, always works. */
const chargeCard = ({ card }: Customer, total: number): Invoice['status'] =>
  total <= 0 || card === 'ok' ? 'paid' : 'open';

const newInvoice = (
  lines: readonly InvoiceLine[],
  productIds: readonly string[],
  status: Invoice['status'],
  { newId, now, settings }: EngineContext,
): Invoice => ({
  id: newId('in'),
  productIds,
  status,
  total: totalOf(lines),
  currency: settings.currency,
  // The payment provider counts whole seconds.
  createdAt: wholeSeconds(now),
  lines,
});

export const wholeSeconds = (at: number): number => Math.floor(at / 1000) * 1000;

export interface Billed {
  readonly customer: Customer;
  /** Null when there was nothing to write on it. */
  readonly invoice: Invoice | null;
}

/** Writes an invoice and charges it to the card on file, unless a status says what becomes of it. */
export const bill = (
  customer: Customer,
  lines: readonly InvoiceLine[],
  productIds: readonly string[],
  context: EngineContext,
  status?: Invoice['status'],
): Billed => {
  if (lines.length === 0) return { customer, invoice: null };
  const discounted = applyDiscounts(customer, lines, context.now);
  const paid = status ?? chargeCard(customer, totalOf(discounted.lines));
  const invoice = newInvoice(discounted.lines, productIds, paid, context);
  return { customer: { ...discounted.customer, invoices: [...customer.invoices, invoice] }, invoice };
};
