import { ApiError } from '../api-error.ts';
import { defaultAfter, fallBack } from './defaults.ts';
import { existingFor } from './existing.ts';
import { isHeld } from './holdings.ts';
import { bill } from './invoice.ts';
import { restLines } from './line.ts';
import { draftHolding } from './plan.ts';
import { endOfPaidTime, schedule } from './plan-change.ts';
import { isFree } from './prices.ts';
import type { Customer, EngineContext, Holding, Subscription } from './state.ts';
import { refit, subscriptionOf } from './subscription.ts';
import { addHoldings, changeHolding, expire, removeHoldings } from './transitions.ts';

export interface CancelRequest {
  readonly productId: string;
  readonly entityId: string | null;
  readonly immediately: boolean;
  /** Give the unused part back. Only with `immediately`. */
  readonly prorate: boolean;
}

/** Ends a product, now or with its period; cancels what was to follow it. */
export const cancel = (customer: Customer, request: CancelRequest, context: EngineContext): Customer => {
  const held = findHolding(customer, request);
  const running = subscriptionOf(customer, held);
  if (request.immediately) return cancelNow(customer, held, running, request.prorate, context);
  if (isFree(held.product) || !running) {
    throw new ApiError(
      400,
      'invalid_request',
      "Free products do not have billing cycles; use cancel: 'immediately' instead.",
    );
  }
  return held.status === 'scheduled' ? unschedule(customer, held) : cancelLater(customer, held, running, context);
};

/** In force before scheduled, and of several the newest that still runs on. */
const findHolding = (customer: Customer, { productId, entityId }: CancelRequest): Holding => {
  const candidates = customer.holdings.filter(
    (held) => held.product.id === productId && held.entityId === entityId && held.status !== 'expired',
  );
  const inForce = candidates.filter(isHeld);
  const held = inForce.findLast(({ canceledAt }) => canceledAt === null) ?? inForce.at(-1) ?? candidates.at(-1);
  if (held) return held;
  throw new ApiError(
    404,
    'cus_product_not_found',
    `No active subscription found for plan '${productId}' on customer '${customer.id}'`,
  );
};

/** What waits in the place of a main product; nothing waits for an add-on. */
const scheduledAfter = (customer: Customer, { product, entityId }: Holding): readonly Holding[] => {
  const { scheduled } = existingFor(customer, product, entityId);
  return scheduled && !product.isAddOn ? [scheduled] : [];
};

/** Without the product that was to follow, the one before it runs on. */
const unschedule = (customer: Customer, held: Holding): Customer => {
  const { main } = existingFor(customer, held.product, held.entityId);
  const remaining = removeHoldings(customer, [held]);
  return main ? changeHolding(remaining, main.id, (before) => ({ ...before, canceledAt: null })) : remaining;
};

const cancelLater = (customer: Customer, held: Holding, running: Subscription, context: EngineContext): Customer => {
  const cleared = removeHoldings(customer, scheduledAfter(customer, held));
  const leaving = changeHolding(cleared, held.id, (each) => ({ ...each, canceledAt: context.now }));
  const product = defaultAfter(held, context);
  if (!product) return leaving;
  const startsAt = endOfPaidTime(held, running, context);
  const follower = draftHolding(
    { customer: leaving, request: { entityId: held.entityId }, context },
    { product, prepaid: [], anchor: startsAt, trialEndsAt: null, subscriptionId: null },
  );
  return addHoldings(leaving, [schedule(follower, startsAt)]);
};

const cancelNow = (
  customer: Customer,
  held: Holding,
  running: Subscription | undefined,
  prorate: boolean,
  context: EngineContext,
): Customer => {
  if (held.status === 'scheduled') return unschedule(customer, held);
  const refund = running && prorate ? restLines(held, running, context, 'refund') : [];
  const due = refund.filter(({ amount }) => amount !== 0);
  const { customer: credited } = bill(customer, due, [held.product.id], context);
  const ended = expire(removeHoldings(credited, scheduledAfter(credited, held)), [held], context.now);
  return refit(fallBack(ended, held, context), context.now);
};
