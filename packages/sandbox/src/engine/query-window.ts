import { type BinSize, DAY_MS, startOfBin } from './bins.ts';
import { addInterval } from './calendar.ts';
import { isHeld } from './holdings.ts';
import { wholeSeconds } from './invoice.ts';
import { isFree } from './prices.ts';
import type { Customer } from './state.ts';

/** From when to when events are asked for. */
export interface QueryWindow {
  readonly start: number;
  readonly end: number;
  /** The total of a number of days begins with its first bin, not in the middle of it. */
  readonly totalStart: number;
}

export type QueryRange = '24h' | '7d' | '30d' | '90d' | 'last_cycle' | '1bc' | '3bc';

const days: Readonly<Partial<Record<QueryRange, number>>> = { '24h': 1, '7d': 7, '30d': 30, '90d': 90 };

/** Without anything that has a cycle, a cycle is a day. */
export const windowOf = (
  range: QueryRange,
  binSize: BinSize,
  customer: Customer | undefined,
  now: number,
): QueryWindow => {
  // The running second counts whole: an event may be dated a moment ahead by another machine's clock.
  const end = wholeSeconds(now) + 999;
  const cycle = days[range] === undefined ? customer && cycleOf(customer) : undefined;
  if (cycle === undefined) {
    const start = now - (days[range] ?? 1) * DAY_MS;
    return { start, end, totalStart: startOfBin(start, binSize === 'day' ? 'day' : 'hour') };
  }
  if (range === 'last_cycle') return lastCycle(cycle);
  // As the API has it: back from now by the length of so many cycles, wherever the current one began.
  const start = now - (cycle.end - cycle.start) * (range === '3bc' ? 3 : 1);
  return { start, end, totalStart: start };
};

/** A range of one's own is counted in whole seconds. */
export const customWindow = ({ start, end }: { readonly start: number; readonly end: number }): QueryWindow => ({
  start: wholeSeconds(start),
  end: wholeSeconds(end),
  totalStart: wholeSeconds(start),
});

interface Cycle {
  readonly start: number;
  readonly end: number;
  /** When the first of all cycles began. */
  readonly since: number;
}

/** The cycle before the current one; in the first one, that. */
const lastCycle = ({ start, end, since }: Cycle): QueryWindow => {
  const first = since >= start ? start : start - (end - start);
  return { start: first, end: since >= start ? end : start, totalStart: first };
};

const cycleOf = ({ holdings, subscriptions }: Customer): Cycle | undefined => {
  const held = holdings.filter(isHeld);
  if (held.every(({ product }) => isFree(product))) return resetCycle(held.flatMap(({ entitlements }) => entitlements));
  const paid = held.filter(({ subscriptionId }) => subscriptionId !== null);
  const current = subscriptions.find(({ id }) => id === paid[0]?.subscriptionId);
  if (current === undefined) return undefined;
  const since = Math.min(...paid.map(({ startedAt }) => startedAt));
  return { start: current.periodStart, end: current.periodEnd, since };
};

/** Who pays nothing has the cycle in which the first balance resets. */
const resetCycle = (entitlements: Customer['holdings'][number]['entitlements']): Cycle | undefined => {
  const first = entitlements.find(({ nextResetAt, item }) => nextResetAt !== null && item.interval !== null);
  if (first === undefined || first.nextResetAt === null || first.item.interval === null) return undefined;
  return {
    start: addInterval(first.nextResetAt, first.item.interval, -first.item.intervalCount),
    end: first.nextResetAt,
    since: Math.min(...entitlements.map(({ createdAt }) => createdAt)),
  };
};
