import { requireFeature } from '../engine/feature.ts';
import { billSeats } from '../engine/seat-billing.ts';
import { setBalance, setUsage } from '../engine/set-balance.ts';
import type { Operations } from './operation.ts';
import { openSubject, requireCustomer, requireEntity, save } from './subject.ts';

export const usage: Operations['usage'] = (params, context) => {
  const { featureId, value, entityId = null } = params;
  const feature = requireFeature(context.store.catalog(), featureId);
  const customer = openSubject(params, context);
  const engine = context.engine(customer);
  save(billSeats(customer, setUsage(customer, feature, value, entityId, engine), engine), context);
  return { success: true };
};

export const setBalances: Operations['features']['setBalances'] = ({ customerId, balances, entityId }, context) => {
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
