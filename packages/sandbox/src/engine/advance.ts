import { expireBalances } from './loose-balance.ts';
import { renew } from './renew.ts';
import { runFreeResets } from './reset.ts';
import type { Customer, EngineContext, Subscription } from './state.ts';

/**
 * Brings a customer up to now: whatever fell due since it was last looked at happens in order, each
 * at its own time. Called before every read, so it makes no difference whether a year passes in one
 * step or in a hundred.
 */
export const advance = (customer: Customer, context: EngineContext): Customer => {
  let current = customer;
  for (let due = nextDue(current, context.now); due; due = nextDue(current, context.now)) {
    const at = { ...context, now: due.periodEnd };
    current = renew(runFreeResets(current, { now: due.periodEnd - 1 }), due, at);
  }
  current = expireBalances(runFreeResets(current, context), context.now);
  return isUnchanged(customer, current) ? customer : current;
};

/** The same object again when nothing was due, so that a read does not have to be saved. */
const isUnchanged = (before: Customer, after: Customer): boolean =>
  before.subscriptions === after.subscriptions &&
  before.holdings.length === after.holdings.length &&
  before.holdings.every((held, index) => held === after.holdings[index]);

/** The subscription whose period ends first, if that is over. */
const nextDue = ({ subscriptions }: Customer, now: number): Subscription | undefined =>
  subscriptions
    .filter(({ periodEnd }) => periodEnd <= now)
    .toSorted((left, right) => left.periodEnd - right.periodEnd)[0];
