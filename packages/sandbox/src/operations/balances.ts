import type { CreateBalanceParams, UpdateBalanceParams } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { add } from '../engine/decimal.ts';
import { requireFeature } from '../engine/feature.ts';
import { mapEntitlements } from '../engine/holdings.ts';
import { giveBalance } from '../engine/loose-balance.ts';
import { balanceOf, setBalance, setUsage } from '../engine/set-balance.ts';
import type { Customer, Entitlement, Interval } from '../engine/state.ts';
import type { OperationContext, Operations } from './operation.ts';
import { requireCustomer, requireEntity, save } from './subject.ts';

type ResetInterval = NonNullable<CreateBalanceParams['reset']>['interval'];

/** `one_off` never resets. */
const intervalOf = (interval: ResetInterval | undefined): Interval | null =>
  interval === undefined || interval === 'one_off' ? null : interval;

export const balances: Operations['balances'] = {
  create(params, context) {
    const { featureId, entityId, unlimited, grantedBalance, reset, nextResetAt, expiresAt, balanceId } = params;
    const { customer, engine } = open(params, context);
    const feature = requireFeature(engine.catalog, featureId);
    if (customer.holdings.some(({ id }) => id === balanceId)) {
      throw new ApiError(409, 'balance_already_exists', `Balance ${balanceId} already exists`);
    }
    const balance = {
      feature,
      entityId: entityId ?? null,
      balanceId,
      granted: unlimited ? ('inf' as const) : (grantedBalance ?? 0),
      interval: intervalOf(reset?.interval),
      intervalCount: reset?.intervalCount ?? 1,
      nextResetAt,
      expiresAt: expiresAt ?? null,
    };
    save(giveBalance(customer, balance, engine), context);
    return { success: true };
  },

  update(params, context) {
    const { featureId, entityId = null, remaining, currentBalance, addToBalance, usage } = params;
    const { customer, engine } = open(params, context);
    const feature = requireFeature(engine.catalog, featureId);
    const isMeant = chosenBy(params);
    const target = remaining ?? currentBalance;
    let changed: Customer = customer;
    if (target !== undefined) changed = setBalance(changed, feature, target, entityId, engine, isMeant);
    if (usage !== undefined) changed = setUsage(changed, feature, usage, entityId, engine, isMeant);
    if (addToBalance !== undefined) {
      const more = add(balanceOf(changed, feature, entityId, engine, isMeant), addToBalance);
      changed = setBalance(changed, feature, more, entityId, engine, isMeant);
    }
    save(withDates(changed, params, isMeant), context);
    return { success: true };
  },
};

function open({ customerId, entityId }: CreateBalanceParams | UpdateBalanceParams, context: OperationContext) {
  const customer = requireCustomer(customerId, context);
  if (entityId !== undefined) requireEntity(customer, entityId);
  return { customer, engine: context.engine(customer) };
}

/** The balances of a feature that a change is about. */
const chosenBy =
  ({ featureId, interval, balanceId }: UpdateBalanceParams) =>
  (entitlement: Entitlement): boolean =>
    entitlement.featureId === featureId &&
    (balanceId === undefined || entitlement.id === balanceId) &&
    (interval === undefined || entitlement.item.interval === intervalOf(interval));

const withDates = (
  customer: Customer,
  { nextResetAt, expiresAt }: UpdateBalanceParams,
  isMeant: (entitlement: Entitlement) => boolean,
): Customer => {
  if (nextResetAt === undefined && expiresAt === undefined) return customer;
  return mapEntitlements(customer, (entitlement, { isLoose }) =>
    isMeant(entitlement)
      ? {
          ...entitlement,
          ...(nextResetAt === undefined ? {} : { nextResetAt }),
          // What a product gives lasts as long as the product.
          ...(expiresAt === undefined || !isLoose ? {} : { expiresAt }),
        }
      : entitlement,
  );
};
