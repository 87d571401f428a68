import { existingFor } from './existing.ts';
import { bill } from './invoice.ts';
import { purchaseLines } from './line.ts';
import { draftHolding } from './plan.ts';
import { recordTrial } from './plan-purchase.ts';
import { isFree } from './prices.ts';
import { soldProducts } from './product.ts';
import { prepaidFor } from './quantity.ts';
import type { Customer, EngineContext, Holding, Product } from './state.ts';
import { openSubscription, paceOf, withSubscription } from './subscription.ts';
import { addHoldings } from './transitions.ts';
import { trialEnd } from './trial.ts';

const defaultsOf = ({ catalog }: EngineContext): readonly Product[] =>
  soldProducts(catalog).filter(({ isDefault, archived }) => isDefault && !archived);

/** A new customer starts with the default product of every group: free, or on a trial without a card. */
export const attachDefaults = (customer: Customer, context: EngineContext): Customer =>
  defaultsOf(context).reduce(
    (served, product) =>
      isFree(product) ? attachFree(served, product, context) : attachTrial(served, product, context),
    customer,
  );

/** The free product that takes over in a group when a paid one ends. */
export const defaultAfter = ({ product, entityId }: Holding, context: EngineContext): Product | undefined =>
  product.isAddOn || entityId !== null
    ? undefined
    : defaultsOf(context).find(
        (other) => other.group === product.group && other.id !== product.id && !other.isAddOn && isFree(other),
      );

/** Puts the group's default in the place of a product that has ended, unless something holds it. */
export const fallBack = (customer: Customer, ended: Holding, context: EngineContext): Customer => {
  const product = defaultAfter(ended, context);
  if (!product) return customer;
  const { main, scheduled } = existingFor(customer, product, ended.entityId);
  return main || scheduled ? customer : attachFree(customer, product, context, ended);
};

const attachFree = (customer: Customer, product: Product, context: EngineContext, previous?: Holding): Customer =>
  addHoldings(customer, [
    draftHolding(
      { customer, request: { entityId: null }, context },
      { product, prepaid: [], anchor: context.now, trialEndsAt: null, subscriptionId: null, previous },
    ),
  ]);

const attachTrial = (customer: Customer, product: Product, context: EngineContext): Customer => {
  const pace = paceOf([product]);
  if (!product.freeTrial || !pace) return customer;
  const trialEndsAt = trialEnd(product.freeTrial, context.now);
  const subscription = openSubscription(pace, trialEndsAt, context);
  const held = draftHolding(
    { customer, request: { entityId: null }, context },
    {
      product,
      prepaid: prepaidFor(product, [], 0),
      // Unlike a trial that was asked for, its balances reset from the first day on.
      anchor: context.now,
      trialEndsAt,
      subscriptionId: subscription.id,
    },
  );
  const started = addHoldings(withSubscription(customer, subscription), [held]);
  const { customer: billed } = bill(started, purchaseLines(held, context, { trial: true }), [product.id], context);
  return recordTrial(billed, product, null);
};
