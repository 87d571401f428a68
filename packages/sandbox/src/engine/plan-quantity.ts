import { periodOf } from './cycle.ts';
import { multiply, negate, subtract } from './decimal.ts';
import { priceOf, restLine } from './line.ts';
import { cycleTotal, type Plan, type PlanInput } from './plan.ts';
import { recurringOf, shortestCadence } from './prices.ts';
import { type QuantityChange, quantityChanges } from './quantity.ts';
import { afterRenewal, grantMore } from './renewed-holding.ts';
import type { Holding, InvoiceLine, Subscription } from './state.ts';
import { changeHolding } from './transitions.ts';
import { sameItem } from './usage.ts';

/** What an item's setting does with a change of quantity. */
interface Effect {
  readonly units: 'now' | 'renewal';
  readonly money: 'rest now' | 'whole now' | 'rest later' | 'none';
}

const effects: Readonly<Record<string, Effect>> = {
  prorate_immediately: { units: 'now', money: 'rest now' },
  prorate: { units: 'now', money: 'rest now' },
  bill_immediately: { units: 'now', money: 'whole now' },
  prorate_next_cycle: { units: 'now', money: 'rest later' },
  bill_next_cycle: { units: 'now', money: 'none' },
  none: { units: 'renewal', money: 'none' },
  no_prorations: { units: 'renewal', money: 'none' },
};

const usual: Effect = { units: 'now', money: 'rest now' };

const effectOf = ({ item, from, to }: QuantityChange): Effect =>
  effects[(to < from ? item.config?.onDecrease : item.config?.onIncrease) ?? ''] ?? usual;

/** Another number of packs of a held product. */
export const planQuantity = (input: PlanInput, current: Holding, running: Subscription): Plan => {
  const { request, branch, context } = input;
  const changes = quantityChanges(current, request.options);
  const linesFor = (money: Effect['money']) =>
    changes.filter((change) => effectOf(change).money === money).flatMap((change) => differenceLines(input, current, running, change));
  const changed = changes.reduce(withQuantity, current);
  const renewed = { ...changed, prepaid: changed.prepaid.map(afterRenewal) };
  const cadence = shortestCadence(recurringOf(current.product)) ?? running;
  const pending = linesFor('rest later');
  return {
    branch,
    current,
    trial: null,
    lines: [...linesFor('rest now'), ...linesFor('whole now')],
    nextCycle: {
      startsAt: periodOf(running, cadence, context.now).end,
      total: cycleTotal(renewed, context),
    },
    isProrated: true,
    prepaid: renewed.prepaid,
    joins: false,
    carryOut: (billed) => ({
      ...changeHolding(billed, current.id, () => changed),
      subscriptions: billed.subscriptions.map((each) =>
        each.id === running.id ? { ...each, pending: [...each.pending, ...pending] } : each,
      ),
    }),
  };
};

const differenceLines = (
  { context }: PlanInput,
  current: Holding,
  running: Subscription,
  change: QuantityChange,
): readonly InvoiceLine[] => {
  const { item, from, to } = change;
  const [before, after] = [from, to].map((packs) => multiply(packs, item.billingUnits)) as [number, number];
  const lines = [
    restLine(current, item, before, running, context, 'refund'),
    restLine(current, item, after, running, context, 'charge'),
  ] as const;
  if (effectOf(change).money !== 'whole now') return lines;
  return [
    { ...lines[0], amount: negate(priceOf(item, before)) },
    { ...lines[1], amount: priceOf(item, after) },
  ];
};

const withQuantity = (held: Holding, change: QuantityChange): Holding => {
  const { item, from, to } = change;
  const waits = effectOf(change).units === 'renewal' && to < from;
  return {
    ...held,
    prepaid: held.prepaid.map((each) =>
      each.featureId !== item.featureId ? each : waits ? { ...each, nextPacks: to } : { ...each, packs: to, nextPacks: null },
    ),
    entitlements: waits
      ? held.entitlements
      : held.entitlements.map((each) =>
          sameItem(each.item, item) ? grantMore(each, multiply(subtract(to, from), item.billingUnits)) : each,
        ),
  };
};
