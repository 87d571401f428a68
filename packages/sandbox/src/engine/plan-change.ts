import { periodOf } from './cycle.ts';
import { existingFor } from './existing.ts';
import { overageLines, purchaseLines, restLines, usageLines } from './line.ts';
import { cycleLines, draftHolding, type Plan, type PlanInput } from './plan.ts';
import { recordTrial } from './plan-purchase.ts';
import { longestCadence, recurringOf } from './prices.ts';
import { prepaidFor } from './quantity.ts';
import type { EngineContext, Holding, Product, Subscription } from './state.ts';
import { membersOf, openSubscription, paceOf, refit, withSubscription } from './subscription.ts';
import { addHoldings, changeHolding, expire, removeHoldings } from './transitions.ts';
import { trialEnd, trialFor } from './trial.ts';

/** An upgrade: at once, within the running subscription, the rest of the period set off. */
export const planUpgrade = (input: PlanInput, current: Holding, running: Subscription): Plan => {
  const { customer, request, branch, context } = input;
  const [product] = request.products as readonly [Product];
  // A shared subscription cannot wait for one product's trial.
  const isShared = membersOf(customer, running.id).length > 1;
  const trial = isShared ? null : trialFor(customer, product, request, context);
  const trialEndsAt = trial && trialEnd(trial, context.now);
  const pace = paceOf([product]) ?? running;
  const subscription = trial ? { ...openSubscription(pace, trialEndsAt, context), id: running.id } : running;
  const draft = draftHolding(input, {
    product,
    prepaid: prepaidFor(product, request.options, 1),
    anchor: subscription.anchor,
    trialEndsAt,
    subscriptionId: running.id,
    previous: current,
  });
  return {
    branch,
    current,
    trial,
    lines: [
      ...restLines(current, running, context, 'refund'),
      ...overageLines(current, context),
      ...(trial ? purchaseLines(draft, context, { trial: true }) : restLines(draft, subscription, context, 'charge')),
      ...usageLines(draft, context),
    ],
    nextCycle: { startsAt: periodOf(subscription, pace, context.now).end, lines: cycleLines(draft, context) },
    isProrated: true,
    prepaid: draft.prepaid,
    joins: false,
    carryOut: (billed) => {
      const { scheduled } = existingFor(billed, product, request.entityId);
      const cleared = removeHoldings(expire(billed, [current], context.now), scheduled ? [scheduled] : []);
      const changed = addHoldings(withSubscription(cleared, subscription), [draft]);
      return refit(trial ? recordTrial(changed, product, request.entityId) : changed, context.now);
    },
  };
};

/** A downgrade: the current product runs out, the new one is scheduled to follow. */
export const planDowngrade = (input: PlanInput, current: Holding, running: Subscription): Plan => {
  const { customer, request, branch, context } = input;
  const [product] = request.products as readonly [Product];
  const startsAt = endOfPaidTime(current, running, context);
  const draft = schedule(
    draftHolding(input, {
      product,
      prepaid: prepaidFor(product, request.options, 1),
      anchor: startsAt,
      trialEndsAt: null,
      subscriptionId: recurringOf(product).length > 0 ? running.id : null,
    }),
    startsAt,
  );
  const { scheduled } = existingFor(customer, product, request.entityId);
  return {
    branch,
    current,
    trial: null,
    lines: [],
    nextCycle: { startsAt, lines: cycleLines(draft, context) },
    isProrated: false,
    prepaid: draft.prepaid,
    joins: false,
    carryOut: (billed) => {
      const cleared = removeHoldings(billed, scheduled ? [scheduled] : []);
      const leaving = changeHolding(cleared, current.id, (held) => ({ ...held, canceledAt: context.now }));
      return addHoldings(leaving, [draft]);
    },
  };
};

/** Grants nothing before it starts, and starts with what is granted then. */
export const schedule = (held: Holding, startsAt: number): Holding => ({
  ...held,
  status: 'scheduled',
  startedAt: startsAt,
  entitlements: [],
});

/** When a product that was canceled stops: its slowest charge is paid until then. */
export const endOfPaidTime = (held: Holding, running: Subscription, { now }: EngineContext): number => {
  const cadence = longestCadence(recurringOf(held.product));
  return cadence ? periodOf(running, cadence, now).end : running.periodEnd;
};
