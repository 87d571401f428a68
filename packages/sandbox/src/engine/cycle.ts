import { boundaries } from './calendar.ts';
import { fraction } from './decimal.ts';
import type { Cadence } from './prices.ts';
import type { Subscription } from './state.ts';

export interface Period {
  readonly start: number;
  readonly end: number;
}

/**
 * The period of a charge at an instant. Charges of one subscription may recur at different
 * intervals (a yearly product in a monthly subscription); all are counted from its anchor.
 */
export const periodOf = (subscription: Subscription, cadence: Cadence, now: number): Period => {
  const { anchor } = subscription;
  if (now < anchor) return { start: subscription.periodStart, end: anchor };
  const { interval, intervalCount } = cadence;
  const { last, next } = boundaries(anchor, interval, intervalCount, now);
  return { start: last, end: next };
};

/** Whether a charge falls due at exactly this instant. */
export const isDue = (subscription: Subscription, cadence: Cadence, at: number): boolean =>
  at === subscription.anchor || (at > subscription.anchor && periodOf(subscription, cadence, at).start === at);

/** The part of an amount that pays for the rest of the period. */
export const prorate = (amount: number, { start, end }: Period, now: number): number =>
  fraction(amount, Math.max(0, end - now), end - start);

/** In a trial the first paid period, from which all are counted, is still ahead. */
export const isTrial = (subscription: Subscription): boolean => subscription.anchor === subscription.periodEnd;
