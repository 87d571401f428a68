import { addInterval } from './calendar.ts';
import { isTrial, periodOf } from './cycle.ts';
import { isHeld } from './holdings.ts';
import { wholeSeconds } from './invoice.ts';
import { type Cadence, recurringOf, sameCadence, shortestCadence } from './prices.ts';
import type { Customer, EngineContext, Holding, Product, Subscription } from './state.ts';

/** The products that a subscription bills. */
export const membersOf = (customer: Customer, subscriptionId: string): readonly Holding[] =>
  customer.holdings.filter((held) => held.subscriptionId === subscriptionId && isHeld(held));

export const subscriptionOf = (customer: Customer, held: Holding | undefined): Subscription | undefined =>
  customer.subscriptions.find(({ id }) => id === held?.subscriptionId);

/** The fastest of all charges sets the pace; slower ones fall due with some of its periods. */
export const paceOf = (products: readonly Product[]): Cadence | undefined =>
  shortestCadence(products.flatMap(recurringOf));

/** A trial is a first period that costs nothing; the paid ones are counted from its end. */
export const openSubscription = (
  pace: Cadence,
  trialEndsAt: number | null,
  { newId, now }: EngineContext,
): Subscription => {
  const periodStart = wholeSeconds(now);
  const anchor = trialEndsAt === null ? periodStart : wholeSeconds(trialEndsAt);
  const { interval, intervalCount } = pace;
  return {
    id: newId('sub'),
    anchor,
    interval,
    intervalCount,
    periodStart,
    periodEnd: trialEndsAt === null ? addInterval(periodStart, interval, intervalCount) : anchor,
    pending: [],
  };
};

/** The running subscription that a purchase joins: the first one with the same pace. */
export const subscriptionToJoin = (customer: Customer, pace: Cadence | undefined): Subscription | undefined =>
  pace && customer.subscriptions.find((running) => sameCadence(running, pace));

/** After its products changed: a subscription keeps its anchor and takes their pace; without any it ends. */
export const refit = (customer: Customer, now: number): Customer => ({
  ...customer,
  subscriptions: customer.subscriptions.flatMap((running) => {
    const pace = paceOf(membersOf(customer, running.id).map(({ product }) => product));
    if (!pace) return [];
    if (isTrial(running) || sameCadence(pace, running)) return [running];
    const { interval, intervalCount } = pace;
    const { start, end } = periodOf(running, pace, now);
    return [{ ...running, interval, intervalCount, periodStart: start, periodEnd: end }];
  }),
});

/** The trial is over ahead of time: the paid periods begin now. */
export const endTrial = (running: Subscription, now: number): Subscription => {
  const anchor = wholeSeconds(now);
  return {
    ...running,
    anchor,
    periodStart: anchor,
    periodEnd: addInterval(anchor, running.interval, running.intervalCount),
  };
};

/** With a subscription added, or changed. */
export const withSubscription = (customer: Customer, subscription: Subscription | null): Customer =>
  subscription === null
    ? customer
    : {
        ...customer,
        subscriptions: customer.subscriptions.some(({ id }) => id === subscription.id)
          ? customer.subscriptions.map((running) => (running.id === subscription.id ? subscription : running))
          : [...customer.subscriptions, subscription],
      };
