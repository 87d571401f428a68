import { cents, sum } from './decimal.ts';
import type { Customer, EngineContext, Invoice, InvoiceLine } from './state.ts';

export const totalOf = (lines: readonly InvoiceLine[]): number => cents(sum(lines.map(({ amount }) => amount)));

/** What the card on file says to an amount. Nothing to pay, and money given back, always works. */
export const chargeCard = (customer: Customer, total: number): Invoice['status'] =>
  total <= 0 || customer.card === 'ok' ? 'paid' : 'open';

export const newInvoice = (
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

/** Bills the card on file; no lines, no invoice. */
export const bill = (
  customer: Customer,
  lines: readonly InvoiceLine[],
  productIds: readonly string[],
  context: EngineContext,
): { readonly customer: Customer; readonly invoice: Invoice | null } => {
  if (lines.length === 0) return { customer, invoice: null };
  const invoice = newInvoice(lines, productIds, chargeCard(customer, totalOf(lines)), context);
  return { customer: { ...customer, invoices: [...customer.invoices, invoice] }, invoice };
};
