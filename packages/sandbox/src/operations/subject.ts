import { ApiError } from '../api-error.ts';
import { advance } from '../engine/advance.ts';
import { attachDefaults } from '../engine/defaults.ts';
import { createEntity } from '../engine/entity.ts';
import { type CustomerDetails, fillGaps, newCustomer } from '../engine/new-customer.ts';
import { isProratedUsage } from '../engine/prices.ts';
import type { Customer, Entity } from '../engine/state.ts';
import type { OperationContext } from './operation.ts';

/** Whom a request is about. */
export interface SubjectParams {
  readonly customerId: string;
  readonly customerData?: CustomerDetails | undefined;
  readonly entityId?: string | undefined;
  readonly entityData?: { readonly featureId: string; readonly name?: string | null | undefined } | undefined;
}

/** A known customer as of now: whatever has become due has happened. */
export const requireCustomer = (id: string, context: OperationContext): Customer => {
  const customer = context.store.customer(id);
  if (customer === undefined) throw new ApiError(404, 'customer_not_found', `Customer ${id} not found`);
  return save(advance(customer, context.engine(customer)), context);
};

export const requireEntity = (customer: Customer, entityId: string): Entity => {
  const entity = customer.entities.find(({ id }) => id === entityId);
  if (entity === undefined) throw new ApiError(404, 'entity_not_found', `Entity ${entityId} not found`);
  return entity;
};

/** The customer, and its entity, made known first where they are not. */
export const openSubject = (params: SubjectParams, context: OperationContext): Customer => {
  const { customerId, customerData = {}, entityId, entityData } = params;
  const customer = openCustomer(customerId, customerData, context);
  if (entityId === undefined || customer.entities.some(({ id }) => id === entityId)) return customer;
  if (entityData === undefined) throw unknownEntity(entityId);
  refusePaidSeat(customer, entityData.featureId);
  const { featureId, name = null } = entityData;
  return save(createEntity(customer, { id: entityId, name, featureId }, context.engine(customer)), context);
};

/** Returns the customer of an id, and creates it with its default products when there is none. */
export const openCustomer = (id: string, details: CustomerDetails, context: OperationContext): Customer => {
  const known = context.store.customer(id);
  if (known === undefined) return addCustomer(id, details, context);
  return save(fillGaps(advance(known, context.engine(known)), details), context);
};

export const addCustomer = (id: string | null, details: CustomerDetails, context: OperationContext): Customer => {
  const engine = context.engine();
  return save(attachDefaults(newCustomer(id, details, engine), engine), context);
};

/** Keeps a customer, and hands it on. */
export const save = (customer: Customer, { store }: OperationContext): Customer => {
  if (store.customerByInternalId(customer.internalId) !== customer) store.saveCustomer(customer);
  return customer;
};

const unknownEntity = (id: string): ApiError =>
  new ApiError(
    400,
    'invalid_inputs',
    `Entity with id ${id} not found. To automatically create this entity, please pass in 'feature_id' into the 'entity_data' field of the request body.`,
  );

/** Nobody buys a seat by the way. */
const refusePaidSeat = ({ holdings }: Customer, featureId: string): void => {
  const isPaid = holdings.some(
    ({ status, product }) =>
      status === 'active' && product.items.some((item) => item.featureId === featureId && isProratedUsage(item)),
  );
  if (!isPaid) return;
  const message = `Entities of the paid feature ${featureId} can't be created automatically. Please create the entity first.`;
  throw new ApiError(400, 'invalid_request', message);
};
