/**
 * Exact decimals for a handful of sums, so that 0.1 + 0.2 is 0.3. A number stands for the decimal it
 * prints as; binary floats never enter a decision.
 */
interface Decimal {
  readonly digits: bigint;
  /** Digits after the point. */
  readonly scale: number;
}

function toDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

const toNumber = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`);

const digitsAt = ({ digits, scale }: Decimal, common: number): bigint => digits * 10n ** BigInt(common - scale);

/** The exact sum. */
export function sum(...values: number[]): number {
  const decimals = values.map(toDecimal);
  const scale = Math.max(0, ...decimals.map((decimal) => decimal.scale));
  return toNumber({
    digits: decimals.reduce((total, decimal) => total + digitsAt(decimal, scale), 0n),
    scale,
  });
}

const longestFraction = 12;
/** So many digits a number holds unchanged; with more it may round up. */
const safeDigits = 15;

/** `value / divisor` to 12 digits after the point at most, rounded down, so that it never promises too much. */
export function divideDown(value: number, divisor: number): number {
  const [dividend, by] = [toDecimal(value), toDecimal(divisor)];
  const common = Math.max(dividend.scale, by.scale);
  const below = digitsAt(by, common);
  const wholeDigits = String(digitsAt(dividend, common) / below).replace('-', '').length;
  const scale = Math.max(0, Math.min(longestFraction, safeDigits - wholeDigits));
  const above = digitsAt(dividend, common) * 10n ** BigInt(scale);
  const quotient = above / below;
  const isRoundedUp = above < 0n !== below < 0n && quotient * below !== above;
  return toNumber({
    digits: isRoundedUp ? quotient - 1n : quotient,
    scale,
  });
}
