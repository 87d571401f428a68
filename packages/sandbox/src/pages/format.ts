import type { Item, Product } from '../engine/state.ts';

/** Amounts are in major units: `$20.00`. */
export function money(amount: number, currency: string): string {
  try {
    return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount);
  } catch {
    return `${amount} ${currency.toUpperCase()}`;
  }
}

export const number = (value: number): string =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(value);

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

export const date = (at: number): string => dates.format(at);
/** With seconds, in UTC like everything the sandbox counts. */
export const instant = (at: number): string => `${times.format(at)} UTC`;

const per = ({ interval, intervalCount }: Item): string => {
  if (interval === null) return 'once';
  const unit = interval === 'semi_annual' ? 'half year' : interval;
  return intervalCount === 1 ? `per ${unit}` : `per ${intervalCount} ${unit}s`;
};

/** The flat prices of a product: `$20.00 per month`, or `Free`. */
export function priceOf(product: Product, currency: string): string {
  const flat = product.items.filter(({ featureId, price }) => featureId === null && price !== null);
  if (flat.length > 0) return flat.map((item) => `${money(item.price ?? 0, currency)} ${per(item)}`).join(' + ');
  const priced = product.items.filter(({ price, tiers }) => price || tiers);
  if (priced.length === 0) return 'Free';
  return priced.every(({ usageModel }) => usageModel === 'prepaid') ? 'By quantity' : 'By usage';
}
