import { ApiError } from '../api-error.ts';
import { featureView } from './balance-view.ts';
import { add } from './decimal.ts';
import { deduct } from './deduct.ts';
import { requireFeature } from './feature.ts';
import { withEntitlements } from './holdings.ts';
import { emptyPot, grantOf } from './pot.ts';
import { billSeats } from './seat-billing.ts';
import type { Customer, EngineContext, Entitlement, Entity, Feature } from './state.ts';

export interface NewEntity {
  /** Null for a seat whose holder is not known yet. */
  readonly id: string | null;
  readonly name: string | null;
  readonly featureId: string;
}

/** Adds an entity: it takes one of its feature, and gets every allowance that is given per entity. */
export const createEntity = (customer: Customer, entity: NewEntity, context: EngineContext): Customer => {
  const feature = requireFeature(context.catalog, entity.featureId);
  if (feature.type !== 'continuous_use') {
    throw new ApiError(
      400,
      'invalid_request',
      `Feature '${feature.id}' is consumable (e.g. credits, API calls). Entities can only be created for non-consumable features (e.g. seats).`,
    );
  }
  const known = customer.entities.find(({ id }) => id !== null && id === entity.id);
  if (known) throw new ApiError(409, 'entity_already_exists', `Entity ${entity.id} already exists`);
  const pending = customer.entities.find(({ id, featureId }) => id === null && featureId === feature.id);
  if (pending === undefined) return takeSeat(addEntity(customer, entity, context), feature.id, 1, context);
  if (entity.id === null) {
    throw new ApiError(400, 'entity_id_required', `Entity ID is required for feature ${feature.id}`);
  }
  return claim(customer, { ...pending, id: entity.id, name: entity.name ?? pending.name });
};

/** Removes an entity: its seat is free again, what it held ends, and its allowances are gone. */
export const deleteEntity = (customer: Customer, entity: Entity, context: EngineContext): Customer => {
  const { now } = context;
  const without: Customer = {
    ...customer,
    entities: customer.entities.filter(({ internalId }) => internalId !== entity.internalId),
    holdings: customer.holdings.map((holding) => {
      if (entity.id !== null && holding.entityId === entity.id && holding.status !== 'expired') {
        return { ...holding, status: 'expired', endedAt: now };
      }
      return withEntitlements(holding, (entitlement) => withoutPot(entitlement, entity.id));
    }),
  };
  return takeSeat(without, entity.featureId, -1, context);
};

const takeSeat = (customer: Customer, featureId: string, count: number, context: EngineContext): Customer => {
  const feature = requireFeature(context.catalog, featureId);
  if (count > 0) refuseBeyondLimit(customer, feature, count);
  const after = deduct(customer, feature, count, { entityId: null }, context).customer;
  return billSeats(customer, after, context);
};

const refuseBeyondLimit = (customer: Customer, feature: Feature, count: number): void => {
  const { usage, usageLimit } = featureView(customer, feature, null) ?? {};
  if (typeof usageLimit !== 'number' || add(usage ?? 0, count) <= usageLimit) return;
  const message = `Cannot create ${count} entities for feature ${feature.name} as it would exceed the usage limit.`;
  throw new ApiError(400, 'feature_limit_reached', message);
};

const addEntity = (customer: Customer, entity: NewEntity, { newId, now }: EngineContext): Customer => {
  const added: Entity = { internalId: newId('ety'), ...entity, createdAt: now };
  return givePots({ ...customer, entities: [...customer.entities, added] }, added);
};

/** The seat that was taken without a name gets one. It has been paid for. */
const claim = (customer: Customer, claimed: Entity): Customer =>
  givePots(
    {
      ...customer,
      entities: customer.entities.map((entity) => (entity.internalId === claimed.internalId ? claimed : entity)),
    },
    claimed,
  );

const givePots = (customer: Customer, { id, featureId }: Entity): Customer => {
  if (id === null) return customer;
  return {
    ...customer,
    holdings: customer.holdings.map((holding) =>
      withEntitlements(holding, (entitlement) => {
        const { item, entityPots } = entitlement;
        if (entityPots === null || item.entityFeatureId !== featureId) return entitlement;
        const pot = { ...emptyPot, remaining: grantOf(item, holding.prepaid) };
        return { ...entitlement, entityPots: { ...entityPots, [id]: pot } };
      }),
    ),
  };
};

const withoutPot = (entitlement: Entitlement, id: string | null): Entitlement => {
  const { entityPots } = entitlement;
  if (entityPots === null || id === null || !(id in entityPots)) return entitlement;
  const { [id]: _, ...others } = entityPots;
  return { ...entitlement, entityPots: others };
};
