import { knownToProvider } from './attach.ts';
import { activeDiscounts, withDiscounts } from './discount.ts';
import { draftHolding } from './plan.ts';
import { requireProduct } from './product.ts';
import type { Customer, EngineContext, Reward } from './state.ts';
import { addHoldings } from './transitions.ts';

/** Gives a reward; undefined when the customer cannot have it: one discount at a time. */
export const giveReward = (customer: Customer, reward: Reward, context: EngineContext): Customer | undefined => {
  const { freeProductId } = reward;
  if (freeProductId !== null) return giveProduct(customer, freeProductId, context);
  if (activeDiscounts(customer, context.now).length > 0) return undefined;
  return withDiscounts(knownToProvider(customer, context), [reward], context.now);
};

/** A gift stands beside what is held, and adds up when it is given again. Nobody is billed for it. */
const giveProduct = (customer: Customer, productId: string, context: EngineContext): Customer =>
  addHoldings(customer, [
    draftHolding(
      { customer, request: { entityId: null }, context },
      {
        product: requireProduct(context.catalog, productId),
        prepaid: [],
        anchor: context.now,
        trialEndsAt: null,
        subscriptionId: null,
      },
    ),
  ]);
