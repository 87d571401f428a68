import Big from 'big.js';

/**
 * Exact decimal arithmetic on plain numbers: 0.1 + 0.2 is 0.3 here.
 *
 * State is JSON, so every function takes numbers and gives a number; the digits in between are
 * decimal, and a division keeps more of them than a number can show.
 */
const Decimal = Big();
Decimal.DP = 30;
Decimal.RM = Decimal.roundHalfUp;

export const add = (...terms: readonly number[]): number => sum(terms);

export const sum = (terms: Iterable<number>): number => {
  let total = new Decimal(0);
  for (const term of terms) total = total.plus(term);
  return total.toNumber();
};

export const subtract = (from: number, amount: number): number => new Decimal(from).minus(amount).toNumber();

export const multiply = (...factors: readonly number[]): number =>
  factors.reduce((product, factor) => product.times(factor), new Decimal(1)).toNumber();

export const divide = (dividend: number, divisor: number): number => new Decimal(dividend).div(divisor).toNumber();

/** `amount × numerator ÷ denominator` in one go, so that a proration is not rounded twice. */
export const fraction = (amount: number, numerator: number, denominator: number): number =>
  new Decimal(amount).times(numerator).div(denominator).toNumber();

/** Never `-0`, which JSON and comparisons treat differently. */
export const negate = (value: number): number => (value === 0 ? 0 : -value);

/** Half away from zero, as invoices round. */
const round = (value: number, places: number): number => new Decimal(value).round(places).toNumber();

/** Money on an invoice: two decimals. */
export const cents = (value: number): number => round(value, 2);

/** How many whole `size`s cover `value`: packs bought for a quantity, units billed for an overage. */
export const ceilTo = (value: number, size: number): number =>
  new Decimal(value).div(size).round(0, Decimal.roundUp).times(size).toNumber();

export const decimalPlaces = (value: number): number => {
  const { c, e } = new Decimal(value);
  return Math.max(0, c.length - 1 - e);
};
