import { bill } from './invoice.ts';
import { isProratedUsage } from './prices.ts';
import { differenceLines, effectOf, withPending } from './quantity-effect.ts';
import type { Customer, EngineContext, Holding, Item } from './state.ts';
import { subscriptionOf, withSubscription } from './subscription.ts';
import { overageFor } from './usage.ts';

/**
 * Invoices what a change of usage does to seats that are billed at once. Called after every change
 * of balances, with the customer before it; for other usage there is nothing to do.
 */
export const billSeats = (before: Customer, after: Customer, context: EngineContext): Customer =>
  after.holdings.reduce((billed, held) => {
    const earlier = before.holdings.find(({ id }) => id === held.id);
    if (!earlier || earlier === held) return billed;
    return held.product.items
      .filter(isProratedUsage)
      .reduce((each, item) => billItem(each, earlier, held, item, context), billed);
  }, after);

const billItem = (customer: Customer, before: Holding, held: Holding, item: Item, context: EngineContext): Customer => {
  const units = [overageFor(before, item), overageFor(held, item)] as const;
  const running = subscriptionOf(customer, held);
  const { money } = effectOf(item, ...units);
  if (units[0] === units[1] || !running || money === 'none') return customer;
  const lines = differenceLines(held, item, units, running, context);
  if (money === 'rest later') return withSubscription(customer, withPending(running, lines));
  return bill(customer, lines, [held.product.id], context).customer;
};
