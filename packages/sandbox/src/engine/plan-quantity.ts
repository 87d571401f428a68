import { periodOf } from './cycle.ts';
import { multiply, subtract } from './decimal.ts';
import { cycleLines, type Plan, type PlanInput } from './plan.ts';
import { isPrepaid, recurringOf, shortestCadence } from './prices.ts';
import { type QuantityChange, quantityChanges } from './quantity.ts';
import { differenceLines, effectOf, type QuantityEffect, withPending } from './quantity-effect.ts';
import { afterRenewal, grantMore } from './renewed-holding.ts';
import type { Holding, Subscription } from './state.ts';
import { withSubscription } from './subscription.ts';
import { changeHolding } from './transitions.ts';
import { sameItem } from './usage.ts';

/** Another number of packs of a held product. */
export const planQuantity = (input: PlanInput, current: Holding, running: Subscription): Plan => {
  const { request, branch, context } = input;
  const changes = quantityChanges(current, request.options);
  const linesFor = (money: QuantityEffect['money']) =>
    changes
      .filter(({ item, from, to }) => effectOf(item, from, to).money === money)
      .flatMap(({ item, from, to }) => {
        const units = [multiply(from, item.billingUnits), multiply(to, item.billingUnits)] as const;
        return differenceLines(current, item, units, running, context);
      });
  const changed = changes.reduce(withQuantity, current);
  const renewed = { ...changed, prepaid: changed.prepaid.map(afterRenewal) };
  const cadence = shortestCadence(recurringOf(current.product)) ?? running;
  return {
    branch,
    current,
    trial: null,
    lines: [...linesFor('rest now'), ...linesFor('whole now')],
    // As the API has it: what the quantities will cost, without the product's fixed price.
    nextCycle: {
      startsAt: periodOf(running, cadence, context.now).end,
      lines: cycleLines(renewed, context, isPrepaid),
    },
    isProrated: true,
    prepaid: renewed.prepaid,
    joins: false,
    carryOut: (billed) =>
      changeHolding(withSubscription(billed, withPending(running, linesFor('rest later'))), current.id, () => changed),
  };
};

const withQuantity = (held: Holding, { item, from, to }: QuantityChange): Holding => {
  const waits = effectOf(item, from, to).units === 'renewal' && to < from;
  return {
    ...held,
    prepaid: held.prepaid.map((each) => {
      if (each.featureId !== item.featureId) return each;
      return waits ? { ...each, nextPacks: to } : { ...each, packs: to, nextPacks: null };
    }),
    entitlements: waits
      ? held.entitlements
      : held.entitlements.map((each) =>
          sameItem(each.item, item) ? grantMore(each, multiply(subtract(to, from), item.billingUnits)) : each,
        ),
  };
};
