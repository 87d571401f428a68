import { addInterval } from './calendar.ts';
import { isTrial } from './cycle.ts';
import { existingFor } from './existing.ts';
import { wholeSeconds } from './invoice.ts';
import { purchaseLines, restLines, usageLines } from './line.ts';
import { cycleLines, draftHolding, type Plan, type PlanInput } from './plan.ts';
import { isFree, isOneOff } from './prices.ts';
import { prepaidFor } from './quantity.ts';
import type { Customer, Holding, Product } from './state.ts';
import {
  endTrial,
  membersOf,
  openSubscription,
  paceOf,
  refit,
  subscriptionToJoin,
  withSubscription,
} from './subscription.ts';
import { addHoldings, changeHolding, expire, removeHoldings } from './transitions.ts';
import { trialEnd, trialFor } from './trial.ts';

/** A purchase that starts now: into a subscription that runs already, or into one of its own. */
export const planPurchase = (input: PlanInput): Plan => {
  const { customer, request, branch, context, onPage } = input;
  const { products, entityId } = request;
  const pace = paceOf(products);
  const standsAlone = onPage || request.newBillingSubscription || branch === 'main_is_trial';
  const running = standsAlone ? undefined : subscriptionToJoin(customer, pace);
  // Joining ends a trial that runs, and starts none.
  const joined = running && isTrial(running) ? endTrial(running, context.now) : running;
  const tried = running ? undefined : products.find((product) => trialFor(customer, product, request, context));
  const trial = tried ? trialFor(customer, tried, request, context) : null;
  const trialEndsAt = trial && trialEnd(trial, context.now);
  const subscription = joined ?? (pace ? openSubscription(pace, trialEndsAt, context) : null);
  const replaced = products.flatMap((product) => replacedBy(customer, product, entityId) ?? []);

  const drafts = products.map((product) =>
    draftHolding(input, {
      product,
      prepaid: prepaidFor(product, request.options, 1),
      anchor: isFree(product) || isOneOff(product) || !subscription ? context.now : subscription.anchor,
      trialEndsAt,
      subscriptionId: isFree(product) || isOneOff(product) ? null : (subscription?.id ?? null),
      previous: replacedBy(customer, product, entityId),
    }),
  );
  const woken = running && isTrial(running) ? membersOf(customer, running.id) : [];
  return {
    branch,
    current: replaced[0] ?? null,
    trial,
    lines: [
      ...woken.flatMap((held) => purchaseLines(held, context)),
      ...drafts.flatMap((held) =>
        joined && woken.length === 0
          ? restLines(held, joined, context, 'charge')
          : purchaseLines(held, context, { trial: trial !== null }),
      ),
      ...drafts.flatMap((held) => usageLines(held, context)),
    ],
    nextCycle: subscription && {
      startsAt: subscription.periodEnd,
      lines: drafts.flatMap((held) => cycleLines(held, context)),
    },
    isProrated: false,
    prepaid: drafts.flatMap(({ prepaid }) => prepaid),
    joins: joined !== undefined,
    carryOut: (billed) => {
      const cleared = removeHoldings(
        expire(billed, replaced, context.now),
        products.flatMap((product) =>
          takesPlace(product) ? (existingFor(billed, product, entityId).scheduled ?? []) : [],
        ),
      );
      const added = addHoldings(withSubscription(cleared, subscription), drafts);
      const awake = woken.reduce((changed, { id }) => changeHolding(changed, id, wake(context.now)), added);
      return refit(tried ? recordTrial(awake, tried, entityId) : awake, context.now);
    },
  };
};

const takesPlace = (product: Product): boolean => !product.isAddOn && !isOneOff(product);

/** The free or tried product that a main product puts out. */
const replacedBy = (customer: Customer, product: Product, entityId: string | null): Holding | undefined =>
  takesPlace(product) ? existingFor(customer, product, entityId).main : undefined;

/** A trial that ended early: what resets does so with the paid periods that begin now. */
const wake =
  (now: number) =>
  (held: Holding): Holding => ({
    ...held,
    trialEndsAt: now,
    entitlements: held.entitlements.map((entitlement) => {
      const { item, nextResetAt } = entitlement;
      if (nextResetAt === null || item.interval === null) return entitlement;
      return { ...entitlement, nextResetAt: addInterval(wholeSeconds(now), item.interval, item.intervalCount) };
    }),
  });

export const recordTrial = (customer: Customer, product: Product, entityId: string | null): Customer => ({
  ...customer,
  trialsUsed: [...customer.trialsUsed, { productId: product.id, fingerprint: customer.fingerprint, entityId }],
});
