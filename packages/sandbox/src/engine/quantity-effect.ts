import { negate } from './decimal.ts';
import { priceOf, restLine } from './line.ts';
import type { EngineContext, InvoiceLine, Item, Subscription } from './state.ts';
import type { Billable } from './usage.ts';

/** What an item's setting does when more or fewer units are paid ahead. */
export interface QuantityEffect {
  readonly units: 'now' | 'renewal';
  readonly money: 'rest now' | 'whole now' | 'rest later' | 'none';
}

const effects: Readonly<Record<string, QuantityEffect>> = {
  prorate_immediately: { units: 'now', money: 'rest now' },
  prorate: { units: 'now', money: 'rest now' },
  bill_immediately: { units: 'now', money: 'whole now' },
  prorate_next_cycle: { units: 'now', money: 'rest later' },
  bill_next_cycle: { units: 'now', money: 'none' },
  none: { units: 'renewal', money: 'none' },
  no_prorations: { units: 'renewal', money: 'none' },
};

const usual: QuantityEffect = { units: 'now', money: 'rest now' };

export const effectOf = ({ config }: Item, before: number, after: number): QuantityEffect =>
  effects[(after < before ? config?.onDecrease : config?.onIncrease) ?? ''] ?? usual;

/** A number of units given back and another one charged, for the rest of the period or for all of it. */
export const differenceLines = (
  held: Billable,
  item: Item,
  [before, after]: readonly [number, number],
  running: Subscription,
  context: EngineContext,
): readonly InvoiceLine[] => {
  const isWhole = effectOf(item, before, after).money === 'whole now';
  const refund = restLine(held, item, before, running, context, 'refund');
  const charge = restLine(held, item, after, running, context, 'charge');
  return [
    ...(before === 0 ? [] : [isWhole ? { ...refund, amount: negate(priceOf(item, before)) } : refund]),
    ...(after === 0 ? [] : [isWhole ? { ...charge, amount: priceOf(item, after) } : charge]),
  ];
};

/** Differences that are to be charged with the next invoice wait at the subscription. */
export const withPending = (running: Subscription, lines: readonly InvoiceLine[]): Subscription =>
  lines.length === 0 ? running : { ...running, pending: [...running.pending, ...lines] };
