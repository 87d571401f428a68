import { UTCDate } from '@date-fns/utc';
import type { Duration } from 'date-fns';
import { add } from 'date-fns/add';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Such as `"1 month"` or `"90 minutes"`. */
export type Span = `${number} ${Unit | `${Unit}s`}`;

const shape = /^(\d+) (second|minute|hour|day|week|month|year)s?$/;

/** The moment that lies a span after another, by the calendar in UTC; months end where the shorter one does. */
export function after(now: number, span: Span): number {
  const [, amount, unit] = shape.exec(span) ?? [];
  if (!amount || !unit)
    throw new Error(`"${span}" is no span of time: write a whole number and a unit, such as "1 month".`);
  const duration: Duration = { [`${unit}s`]: Number(amount) };
  return add(new UTCDate(now), duration).getTime();
}
