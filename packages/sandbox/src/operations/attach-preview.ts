import { type AttachParams, Product as ProductSchema } from '@autumn/core/contract';
import { toWire } from '@autumn/core/wire';
import type { Branch } from '../engine/branch.ts';
import { cents } from '../engine/decimal.ts';
import { formatAmount } from '../engine/display.ts';
import { totalOf } from '../engine/invoice.ts';
import { needsPage, refuseOptions } from '../engine/payment-page.ts';
import type { Plan } from '../engine/plan.ts';
import { planAttach } from '../engine/plan-attach.ts';
import { sameCadence } from '../engine/prices.ts';
import { richProduct } from '../engine/product-view.ts';
import type { FreeTrial, InvoiceLine, Product } from '../engine/state.ts';
import { paceOf } from '../engine/subscription.ts';
import { readAttach } from './attach-params.ts';
import type { OperationContext } from './operation.ts';
import { quantitiesOf } from './prepaid-options.ts';
import { openSubject } from './subject.ts';

/** The plan of an attach in the words of the API's own machinery: which branch, which function. */
export const attachPreview = (params: AttachParams, context: OperationContext) => {
  const customer = openSubject(params, context);
  const request = readAttach(params, customer, context);
  const engine = context.engine(customer);
  const { catalog, settings } = engine;
  const { currency } = settings;
  refuseOptions(request);
  const planned = planAttach(customer, request, engine, { preview: true });
  const onPage = needsPage(customer, request, planned.branch, planned.trial);
  const plan = onPage ? planAttach(customer, request, engine, { preview: true, onPage }) : planned;
  const { branch, current, lines, nextCycle, prepaid, trial } = plan;
  const previewed = (each: readonly InvoiceLine[]) => ({ lineItems: each.map((line) => previewLine(line, currency)) });
  return {
    branch,
    func: onPage ? 'create_checkout' : functionOf(plan, request.products),
    currency,
    dueToday: { ...previewed(lines), total: totalOf(lines) },
    ...(nextCycle ? { dueNextCycle: previewed(nextCycle.lines) } : {}),
    freeTrial: trial && trialRecord(trial),
    options: Object.entries(quantitiesOf(prepaid, request.products)).map(([featureId, quantity]) => ({
      feature_id: featureId,
      quantity,
    })),
    currentProduct:
      current && (toWire(ProductSchema, richProduct(current.product, { catalog, currency })) as WireRecord),
  };
};

/** The contract leaves these parts as they are on the wire, so they are written that way. */
type WireRecord = Record<string, unknown>;

const trialRecord = ({ length, duration, uniqueFingerprint, cardRequired }: FreeTrial): WireRecord => ({
  length,
  duration,
  unique_fingerprint: uniqueFingerprint,
  card_required: cardRequired,
});

const previewLine = ({ description, amount }: InvoiceLine, currency: string) => ({
  // Prices have no ids of their own here.
  priceId: null,
  price: formatAmount(cents(amount), currency),
  description,
  amount,
});

const functions: Readonly<Partial<Record<Branch, string>>> = {
  one_off: 'one_off',
  downgrade: 'schedule_product',
  renew: 'renew',
  update_prepaid_quantity: 'update_prepaid_quantity',
};

const functionOf = ({ branch, current }: Plan, products: readonly Product[]): string => {
  if (branch !== 'upgrade') return functions[branch] ?? 'add_product';
  const [before, after] = [paceOf(current ? [current.product] : []), paceOf(products)];
  return before && after && sameCadence(before, after) ? 'upgrade_same_interval' : 'upgrade_diff_interval';
};
