import { utc } from '@date-fns/utc';
import { format } from 'date-fns';
import { chargeFor } from './charge.ts';
import { type Period, periodOf, prorate } from './cycle.ts';
import { divide, multiply, negate } from './decimal.ts';
import { formatAmount, formatInterval } from './display.ts';
import { nameFor } from './feature.ts';
import { isArrears, isFlat, isPrepaid, isProratedUsage, isRecurring } from './prices.ts';
import type { EngineContext, Holding, InvoiceLine, Item, Subscription } from './state.ts';
import { overageOf, packsOf, usedOf } from './usage.ts';

/** What can be billed: a product as it is held, or as it is about to be. */
export type Billable = Pick<Holding, 'product' | 'prepaid' | 'entitlements'>;

/** What a new purchase costs, a period of everything that is paid ahead. In a trial it costs nothing yet. */
export const purchaseLines = (held: Billable, context: EngineContext, trial = false): readonly InvoiceLine[] =>
  held.product.items.flatMap((item) => {
    if (isArrears(item)) return [usageAnnounced(held, item, context)];
    const units = unitsAhead(held, item);
    if (units === 0) return [];
    return [line(held, item, textOf(held, item, units, context, false), trial ? 0 : amountOf(item, units))];
  });

/** The rest of the running period, of everything that is paid ahead: charged, or given back. */
export const restLines = (
  held: Billable,
  subscription: Subscription,
  context: EngineContext,
  direction: 'charge' | 'refund',
): readonly InvoiceLine[] =>
  held.product.items.flatMap((item) => {
    if (isArrears(item)) return direction === 'charge' ? [usageAnnounced(held, item, context)] : [];
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
  direction: 'charge' | 'refund',
): InvoiceLine => {
  const amount = prorated(amountOf(item, units), item, subscription, context.now);
  const text = textOf(held, item, units, context, true);
  return direction === 'charge'
    ? line(held, item, text, amount)
    : line(held, item, `Unused ${text}`, negate(amount));
};

/** What was used beyond the allowance and is billed afterwards. */
export const overageLines = (
  held: Billable,
  context: EngineContext,
  isBilled: (item: Item) => boolean = () => true,
): readonly InvoiceLine[] =>
  held.product.items.flatMap((item) => {
    const overage = isArrears(item) && isBilled(item) ? overageOf(held, item) : 0;
    if (overage === 0) return [];
    return [line(held, item, named(held, unitsText(item, usedOf(held, item), context)), chargeFor(item, overage))];
  });

/** A line for usage that will be billed afterwards: it shows up, and costs nothing now. */
const usageAnnounced = (held: Billable, item: Item, { catalog }: EngineContext): InvoiceLine => {
  const feature = catalog.features[item.featureId ?? ''];
  return line(held, item, named(held, feature ? nameFor(feature, 0) : (item.featureId ?? '')), 0);
};

const line = ({ product }: Billable, item: Item, description: string, amount: number): InvoiceLine => ({
  description,
  amount,
  productId: product.id,
  item,
});

/** How many units of an item are paid ahead. */
export const unitsAhead = (held: Billable, item: Item): number => {
  if (isFlat(item)) return 1;
  if (isPrepaid(item)) return multiply(packsOf(held, item), item.billingUnits);
  return isProratedUsage(item) ? overageOf(held, item) : 0;
};

export const amountOf = (item: Item, units: number): number =>
  isFlat(item) ? (item.price ?? 0) : chargeFor(item, units);

const prorated = (amount: number, item: Item, subscription: Subscription, now: number): number => {
  if (!isRecurring(item)) return amount;
  const period: Period = periodOf(subscription, item, now);
  return prorate(amount, period, now);
};

/** A flat price says from when only when it is charged in part; units say it always. */
const textOf = (held: Billable, item: Item, units: number, context: EngineContext, partly: boolean): string => {
  const text = named(held, isFlat(item) ? priceText(item, context) : unitsText(item, units, context));
  const dated = isRecurring(item) && (partly || !isFlat(item));
  return dated ? `${text} (from ${format(context.now, 'd MMM yyyy', { in: utc })})` : text;
};

const named = ({ product }: Billable, text: string): string => `${product.name} - ${text}`;

/** "$20 / month", "$30 / 3 months", and "$99" for what is paid once. */
const priceText = (item: Item, { settings }: EngineContext): string =>
  `${formatAmount(item.price ?? 0, settings.currency)} ${formatInterval(item).replace('per', '/')}`.trim();

/** "90 Credits", and "3 x 100 Messages" where they come in packs. */
const unitsText = (item: Item, units: number, { catalog }: EngineContext): string => {
  const feature = catalog.features[item.featureId ?? ''];
  const name = feature ? nameFor(feature, units) : (item.featureId ?? '');
  const inPacks = isPrepaid(item) && item.billingUnits > 1;
  const count = (inPacks ? divide(units, item.billingUnits) : units).toLocaleString('en-US');
  return inPacks ? `${count} x ${item.billingUnits.toLocaleString('en-US')} ${name}` : `${count} ${name}`;
};
