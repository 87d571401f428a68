import { isDue, isTrial, periodOf } from './cycle.ts';
import { fallBack } from './defaults.ts';
import { grantEntitlements } from './grant.ts';
import { bill } from './invoice.ts';
import { overageLines, purchaseLines } from './line.ts';
import { endOfPaidTime } from './plan-change.ts';
import { isRecurring } from './prices.ts';
import { renewHolding } from './renewed-holding.ts';
import { openSession } from './session.ts';
import type { Customer, EngineContext, Holding, InvoiceLine, Item, Subscription } from './state.ts';
import { membersOf, refit } from './subscription.ts';
import { changeHolding, expire, removeHoldings } from './transitions.ts';

/**
 * What happens when a period of a subscription ends, at `context.now`: canceled products end,
 * scheduled ones start, the others renew; one invoice for what was used and what comes next.
 */
export const renew = (customer: Customer, running: Subscription, context: EngineContext): Customer => {
  const { now } = context;
  const members = membersOf(customer, running.id);
  // Nobody left a card to charge after the trial: it was for trying only.
  const isAbandoned = isTrial(running) && customer.card === null;
  const ending = members.filter((held) => isAbandoned || endsNow(held, running, context));
  const staying = members.filter((held) => !ending.includes(held)).map((held) => renewHolding(held, running, now));
  const due = customer.holdings.filter((held) => held.status === 'scheduled' && predecessorOf(held, ending));
  // Without a card only what is free can follow.
  const discarded = due.filter(({ subscriptionId }) => isAbandoned && subscriptionId !== null);
  const starting = due
    .filter((held) => !discarded.includes(held))
    .map((held) => start(held, customer, ending, context));

  const isBilled = (item: Item): boolean => isRecurring(item) && isDue(running, item, now);
  const paid = starting.filter(({ subscriptionId }) => subscriptionId !== null);
  const lines: readonly InvoiceLine[] = [
    ...running.pending,
    ...staying.flatMap((held) => purchaseLines(held, context, { isBilled })),
    ...paid.flatMap((held) => purchaseLines(held, context)),
    ...(isTrial(running) ? [] : members.flatMap((held) => overageLines(held, context, isBilled))),
  ];
  const renewed = [...staying, ...starting].reduce(
    (changed, held) => changeHolding(changed, held.id, () => held),
    nextPeriod(removeHoldings(expire(customer, ending, now), discarded), running, now),
  );
  const fitted = refit(
    ending.reduce((served, held) => fallBack(served, held, context), renewed),
    now,
  );
  return charge(fitted, running, lines, context);
};

const endsNow = (held: Holding, running: Subscription, context: EngineContext): boolean =>
  held.canceledAt !== null && endOfPaidTime(held, running, { ...context, now: context.now - 1 }) <= context.now;

/** A scheduled product in the place of one that ends. Usage that stays is carried over. */
const start = (held: Holding, customer: Customer, ending: readonly Holding[], context: EngineContext): Holding => {
  const { product, prepaid, entityId } = held;
  const previous = predecessorOf(held, ending);
  const options = { customer, entityId, prepaid, anchor: context.now, previous, carry: 'continuous' } as const;
  return {
    ...held,
    status: 'active',
    startedAt: context.now,
    entitlements: grantEntitlements(product, options, context),
  };
};

/** The product whose place a scheduled one takes. */
const predecessorOf = ({ product, entityId }: Holding, ending: readonly Holding[]): Holding | undefined =>
  ending.find(
    (ended) => !ended.product.isAddOn && ended.product.group === product.group && ended.entityId === entityId,
  );

const nextPeriod = (customer: Customer, running: Subscription, now: number): Customer => {
  const { start: periodStart, end: periodEnd } = periodOf(running, running, now);
  return {
    ...customer,
    subscriptions: customer.subscriptions.map((each) =>
      each.id === running.id ? { ...each, periodStart, periodEnd, pending: [] } : each,
    ),
  };
};

/** A renewal that cannot be charged leaves the products in force, but past due until its invoice is paid. */
const charge = (
  customer: Customer,
  running: Subscription,
  lines: readonly InvoiceLine[],
  context: EngineContext,
): Customer => {
  const members = membersOf(customer, running.id);
  const billedIds = new Set(lines.map(({ productId }) => productId));
  const runOn = members.map(({ product }) => product.id).filter((id) => billedIds.has(id));
  // What has ended is named only where nothing else is on the invoice.
  const productIds = [...new Set(runOn.length > 0 ? runOn : billedIds)];
  const { customer: billed, invoice } = bill(customer, lines, productIds, context);
  if (invoice === null) return billed;
  if (invoice.status !== 'open') return withStatus(billed, members, 'active');
  const opened = openSession(billed, { kind: 'invoice', successUrl: null, lines, invoice }, context);
  return withStatus(opened.customer, members, 'past_due');
};

const withStatus = (customer: Customer, members: readonly Holding[], status: Holding['status']): Customer =>
  members.reduce((changed, { id }) => changeHolding(changed, id, (held) => ({ ...held, status })), customer);
