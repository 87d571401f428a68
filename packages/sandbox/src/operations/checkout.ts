import type { CheckoutResult } from '@autumn/core/contract';
import { knownToProvider } from '../engine/attach.ts';
import type { AttachRequest } from '../engine/attach-request.ts';
import type { Branch } from '../engine/branch.ts';
import { totalOf } from '../engine/invoice.ts';
import { richItem } from '../engine/item-view.ts';
import { needsPage, refuseOptions } from '../engine/payment-page.ts';
import type { Plan } from '../engine/plan.ts';
import { planAttach } from '../engine/plan-attach.ts';
import { isFree } from '../engine/prices.ts';
import { richProduct } from '../engine/product-view.ts';
import { openSession, pendingAttach } from '../engine/session.ts';
import type { Customer, EngineContext, Product } from '../engine/state.ts';
import { readAttach } from './attach-params.ts';
import type { OperationContext, Operations } from './operation.ts';
import { quantitiesOf } from './prepaid-options.ts';
import { openSubject, save } from './subject.ts';

export const checkout: Operations['checkout'] = (params, context) => {
  const customer = openSubject(params, context);
  const request = readAttach(params, customer, context);
  const engine = context.engine(customer);
  refuseOptions(request);
  const planned = planAttach(customer, request, engine, { preview: true });
  const onPage = needsPage(customer, request, planned.branch, planned.trial);
  const plan = onPage ? planAttach(customer, request, engine, { preview: true, onPage }) : planned;
  return {
    customerId: params.customerId,
    ...preview(plan, request, engine),
    url: onPage ? openPage(customer, request, plan, context) : null,
  };
};

const openPage = (customer: Customer, request: AttachRequest, plan: Plan, context: OperationContext): string => {
  const engine = context.engine(customer);
  const opened = openSession(
    knownToProvider(customer, engine),
    { kind: 'attach', successUrl: request.successUrl, attach: pendingAttach(request, plan), lines: plan.lines },
    engine,
  );
  save(opened.customer, context);
  return `${context.origin}/checkout/${opened.session.id}`;
};

const preview = (plan: Plan, request: AttachRequest, engine: EngineContext): Omit<CheckoutResult, 'customerId'> => {
  const { catalog, settings } = engine;
  const options = { catalog, currency: settings.currency };
  const [product] = request.products as readonly [Product];
  const quantities = quantitiesOf(plan.prepaid, request.products);
  const current = plan.current?.product;
  return {
    lines: plan.lines.map(({ description, amount, item }) => ({
      description,
      amount,
      ...(item ? { item: richItem(item, { ...options, ...quantityOf(item.featureId, quantities) }) } : {}),
    })),
    // A trial that this customer cannot have any more is not mentioned at all.
    product: richProduct(
      { ...product, freeTrial: plan.trial },
      { ...options, scenario: scenarioOf(plan.branch, product), quantities },
    ),
    currentProduct: current ? richProduct(current, options) : null,
    options: Object.entries(quantities).map(([featureId, quantity]) => ({ featureId, quantity })),
    total: totalOf(plan.lines),
    currency: settings.currency,
    ...(plan.nextCycle && changesLater(plan) ? { nextCycle: nextCycleOf(plan.nextCycle) } : {}),
    hasProrations: plan.isProrated,
  };
};

/** A plain purchase goes on as it begins; only what differs from today is announced. */
const changesLater = ({ branch, trial, isProrated }: Plan): boolean =>
  isProrated || trial !== null || branch === 'downgrade';

const nextCycleOf = ({ startsAt, lines }: NonNullable<Plan['nextCycle']>) => ({ startsAt, total: totalOf(lines) });

const scenarios: Readonly<Partial<Record<Branch, string>>> = {
  upgrade: 'upgrade',
  main_is_free: 'upgrade',
  main_is_trial: 'upgrade',
  renew: 'renew',
  update_prepaid_quantity: 'update_prepaid_quantity',
};

const scenarioOf = (branch: Branch, product: Product): string => {
  if (branch === 'downgrade') return isFree(product) ? 'cancel' : 'downgrade';
  return scenarios[branch] ?? 'new';
};

const quantityOf = (featureId: string | null, quantities: Readonly<Record<string, number>>) => {
  const quantity = featureId === null ? undefined : quantities[featureId];
  return quantity === undefined ? {} : { quantity };
};
