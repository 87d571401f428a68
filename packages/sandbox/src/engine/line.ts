import { chargeFor } from './charge.ts';
import { isTrial, periodOf, prorate } from './cycle.ts';
import { negate } from './decimal.ts';
import { dated, lineText, usageText } from './line-text.ts';
import { isArrears, isFlat, isRecurring } from './prices.ts';
import type { EngineContext, InvoiceLine, Item, Subscription } from './state.ts';
import { type Billable, overageFor, unitsAhead, usageFor } from './usage.ts';

type Direction = 'charge' | 'refund';

/** What a whole period of everything costs that is paid ahead. In a trial it costs nothing yet. */
export const purchaseLines = (
  held: Billable,
  context: EngineContext,
  { trial = false, isBilled = (_: Item): boolean => true } = {},
): readonly InvoiceLine[] =>
  held.product.items.filter(isBilled).flatMap((item) => {
    const units = unitsAhead(held, item);
    if (units === 0) return [];
    const text = lineText(held.product, item, units, context);
    // Units are dated in any case, a flat price only when it is charged in part.
    const description = isFlat(item) || !isRecurring(item) ? text : dated(text, context.now);
    return [line(held, item, description, trial ? 0 : priceOf(item, units))];
  });

/** The rest of the running period, of everything that is paid ahead: charged, or given back. */
export const restLines = (
  held: Billable,
  subscription: Subscription,
  context: EngineContext,
  direction: Direction,
): readonly InvoiceLine[] =>
  held.product.items.flatMap((item) => {
    const units = unitsAhead(held, item);
    if (units === 0 || (direction === 'refund' && !isRecurring(item))) return [];
    return [restLine(held, item, units, subscription, context, direction)];
  });

export const restLine = (
  held: Billable,
  item: Item,
  units: number,
  subscription: Subscription,
  context: EngineContext,
  direction: Direction,
): InvoiceLine => {
  const amount = rest(priceOf(item, units), item, subscription, context.now);
  const text = lineText(held.product, item, units, context);
  const description = isRecurring(item) ? dated(text, context.now) : text;
  return direction === 'charge'
    ? line(held, item, description, amount)
    : line(held, item, `Unused ${description}`, negate(amount));
};

/** What was used beyond the allowance and is billed afterwards. */
export const overageLines = (
  held: Billable,
  context: EngineContext,
  isBilled = (_: Item): boolean => true,
): readonly InvoiceLine[] =>
  held.product.items.flatMap((item) => {
    const overage = isArrears(item) && isBilled(item) ? overageFor(held, item) : 0;
    if (overage === 0) return [];
    return [line(held, item, lineText(held.product, item, usageFor(held, item), context), chargeFor(item, overage))];
  });

/** Usage that a new product will bill afterwards: it is named, and costs nothing now. */
export const usageLines = (held: Billable, context: EngineContext): readonly InvoiceLine[] =>
  held.product.items.filter(isArrears).map((item) => line(held, item, usageText(held.product, item, context), 0));

export const priceOf = (item: Item, units: number): number =>
  isFlat(item) ? (item.price ?? 0) : chargeFor(item, units);

const rest = (amount: number, item: Item, subscription: Subscription, now: number): number => {
  if (!isRecurring(item)) return amount;
  return isTrial(subscription) ? 0 : prorate(amount, periodOf(subscription, item, now), now);
};

const line = ({ product }: Billable, item: Item, description: string, amount: number): InvoiceLine => ({
  description,
  amount,
  productId: product.id,
  item,
});
