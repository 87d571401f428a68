import type { QueryIntent } from '@autumn/core/browser';

export type BinSize = NonNullable<QueryIntent['binSize']>;

/** The API counts days, weeks and months in UTC, so that is where they are called by; an hour is the reader's own. */
const formats: Readonly<Record<BinSize, (timeZone: string) => Intl.DateTimeFormatOptions>> = {
  hour: (timeZone) => ({ timeZone, month: 'short', day: 'numeric', hour: 'numeric' }),
  day: () => ({ timeZone: 'UTC', month: 'short', day: 'numeric' }),
  week: () => ({ timeZone: 'UTC', month: 'short', day: 'numeric' }),
  month: () => ({ timeZone: 'UTC', month: 'long', year: 'numeric' }),
};

/** When a bin begins, in words that fit its size. */
export function binDate(locale: string, timeZone: string, binSize: BinSize): (startsAt: number) => string {
  const format = new Intl.DateTimeFormat(locale, formats[binSize](timeZone));
  return (startsAt) => format.format(startsAt);
}
