import { directionOf } from './direction-of.ts';

export interface Format {
  /** Major currency units; cents only where there are some: "$20", "$19.50". */
  readonly money: (amount: number, currency: string) => string;
  /** Like `money`, without rounding to cents: "$0.002" for a unit. */
  readonly price: (amount: number, currency: string) => string;
  readonly number: (value: number) => string;
  /** Epoch milliseconds, as a day. */
  readonly date: (instant: number) => string;
  /** 0.17 is 17 %. */
  readonly percent: (share: number) => string;
  /** Which of the language's plural forms belongs to a number: "one" for 1 in English, "few" for 3 in Arabic. */
  readonly pluralForm: (value: number) => Intl.LDMLPluralRule;
  /** Keeps a name that reads the other way, such as "Pro (yearly)" in an Arabic sentence, in its own order. */
  readonly isolate: (text: string) => string;
}

const made = new Map<string, Format>();

/**
 * Money, numbers and dates of a locale. The time zone is given and never the machine's own, so that the
 * server's HTML and the browser's first render are the same.
 */
export function formatOf(locale: string, timeZone: string): Format {
  const key = `${locale} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const format = makeFormat(locale, timeZone);
  made.set(key, format);
  return format;
}

function makeFormat(locale: string, timeZone: string): Format {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const dates = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month: 'long', day: 'numeric' });
  const plurals = new Intl.PluralRules(locale);
  const isRightToLeft = directionOf(locale) === 'rtl';
  // The mark keeps the "$" of a "US$" at the end of a line that runs right to left on its own side.
  const inOrder = (money: string) => (isRightToLeft ? `${money}\u200e` : money);
  return {
    money: (amount, currency) => {
      const inCents = moneyOf(locale, currency, undefined);
      // What a day of a month costs has many digits, and is whole all the same once it is rounded.
      const rounded = Number(amount.toFixed(inCents.resolvedOptions().maximumFractionDigits)) || 0;
      return inOrder(Number.isInteger(rounded) ? moneyOf(locale, currency, 0).format(rounded) : inCents.format(amount));
    },
    price: (amount, currency) => inOrder(moneyOf(locale, currency, Number.isInteger(amount) ? 0 : 6).format(amount)),
    number: (value) => numbers.format(value),
    date: (instant) => dates.format(instant),
    percent: (share) => percents.format(share),
    pluralForm: (value) => plurals.select(value),
    isolate: (text) => (isRightToLeft ? `\u2068${text}\u2069` : text),
  };
}

const moneys = new Map<string, Intl.NumberFormat>();

function moneyOf(locale: string, currency: string, maximumFractionDigits: number | undefined): Intl.NumberFormat {
  const key = `${locale} ${currency} ${maximumFractionDigits}`;
  const known =
    moneys.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits });
  moneys.set(key, known);
  return known;
}
