import type { CheckResult } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { checkFeature, type FeatureCheck } from '../engine/check.ts';
import { checkPreview } from '../engine/check-preview.ts';
import { deduct } from '../engine/deduct.ts';
import { deductionsBetween } from '../engine/event-deductions.ts';
import { requireFeature } from '../engine/feature.ts';
import { billSeats } from '../engine/seat-billing.ts';
import type { Customer } from '../engine/state.ts';
import { checkProduct } from './check-product.ts';
import type { OperationContext, Operations } from './operation.ts';
import { openSubject, save } from './subject.ts';
import { recordEvent } from './track.ts';

type CheckParams = Parameters<Operations['check']>[0];

export const check: Operations['check'] = (params, context) =>
  params.productId === undefined ? checkBalance(params, context) : checkProduct(params, params.productId, context);

const checkBalance = (params: CheckParams, context: OperationContext): CheckResult => {
  const { featureId = '', requiredBalance = 1, entityId, sendEvent = false, withPreview = false } = params;
  const feature = requireFeature(context.store.catalog(), featureId);
  if (sendEvent && feature.type === 'boolean') {
    throw new ApiError(400, 'invalid_request', 'Not allowed to pass in send_event: true for a boolean feature');
  }
  const customer = openSubject(params, context);
  const { catalog } = context.engine(customer);
  const answer = checkFeature(customer, feature, requiredBalance, entityId ?? null, catalog);
  const spends = sendEvent && answer.allowed;
  const after = spends ? spend(customer, params, requiredBalance, context) : customer;
  // The requirement was met before it was spent; what is left is shown as it is now.
  const balance = spends ? checkFeature(after, answer.feature, 0, entityId ?? null, catalog).balance : answer.balance;
  return {
    ...resultOf(params, answer),
    ...balanceFields(balance),
    ...(withPreview ? { preview: checkPreview(customer, answer, context.engine(customer)) } : {}),
  };
};

/** The requirement as usage, all of it or nothing. */
const spend = (customer: Customer, params: CheckParams, value: number, context: OperationContext): Customer => {
  const { featureId = '', entityId, properties = {} } = params;
  const engine = context.engine(customer);
  const feature = requireFeature(engine.catalog, featureId);
  const deduction = deduct(customer, feature, value, { entityId: entityId ?? null, beyond: 'reject' }, engine);
  const after = save(billSeats(customer, deduction.customer, engine), context);
  const deductions = deductionsBetween(customer, deduction.customer, engine.catalog);
  recordEvent(after, { name: featureId, value, properties, entityId, deductions }, context);
  return after;
};

const resultOf = (
  { customerId, entityId }: CheckParams,
  { allowed, feature, requiredBalance }: FeatureCheck,
): CheckResult => ({
  allowed,
  code: 'feature_found',
  customerId,
  featureId: feature.id,
  ...(entityId === undefined ? {} : { entityId }),
  requiredBalance,
});

/** What a customer does not have leaves no field behind. */
const balanceFields = (balance: FeatureCheck['balance']): Partial<CheckResult> => {
  if (balance === undefined) return {};
  const { id: _id, type: _type, name: _name, ...fields } = balance;
  return fields;
};
