import { requireFeature } from '../engine/feature.ts';
import { billSeats } from '../engine/seat-billing.ts';
import { setBalance, setUsage } from '../engine/set-balance.ts';
import type { OperationContext } from './operation.ts';
import { openSubject, requireCustomer, requireEntity, type SubjectParams, save } from './subject.ts';

interface SetUsageParams extends SubjectParams {
  readonly featureId: string;
  readonly value: number;
}

export const usage = (params: SetUsageParams, context: OperationContext): { success: boolean } => {
  const { featureId, value, entityId = null } = params;
  const feature = requireFeature(context.store.catalog(), featureId);
  const customer = openSubject(params, context);
  const engine = context.engine(customer);
  save(billSeats(customer, setUsage(customer, feature, value, entityId, engine), engine), context);
  return { success: true };
};

interface SetBalancesParams {
  readonly customerId: string;
  readonly balances: readonly { readonly featureId: string; readonly balance: number }[];
  readonly entityId?: string | undefined;
}

export const setBalances = (
  { customerId, balances, entityId }: SetBalancesParams,
  context: OperationContext,
): { success: boolean } => {
  const customer = requireCustomer(customerId, context);
  if (entityId !== undefined) requireEntity(customer, entityId);
  const engine = context.engine(customer);
  const after = balances.reduce(
    (current, { featureId, balance }) =>
      setBalance(current, requireFeature(engine.catalog, featureId), balance, entityId ?? null, engine),
    customer,
  );
  save(billSeats(customer, after, engine), context);
  return { success: true };
};
