import type { CreateEntityParams } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { createEntity, deleteEntity, type NewEntity } from '../engine/entity.ts';
import { createdEntityView, entityView } from '../engine/entity-view.ts';
import type { Customer, Entity } from '../engine/state.ts';
import { refit } from '../engine/subscription.ts';
import { transferProduct } from '../engine/transfer.ts';
import type { Operations } from './operation.ts';
import { openCustomer, requireCustomer, requireEntity, save } from './subject.ts';

export const entities: Operations['entities'] = {
  create(params, context) {
    const wanted = inputsOf(params);
    const customer = openCustomer(params.customerId, params.customerData ?? {}, context);
    const engine = context.engine(customer);
    const after = save(
      wanted.reduce((current, entity) => createEntity(current, entity, engine), customer),
      context,
    );
    const created = wanted.map((entity) => createdEntityView(after, madeFrom(entity, after), engine));
    const [only, second] = created;
    return only !== undefined && second === undefined ? only : { list: created };
  },

  get({ customerId, entityId, expand = [] }, context) {
    const customer = requireCustomer(customerId, context);
    const options = { withInvoices: expand.includes('invoices'), origin: context.origin };
    return entityView(customer, requireEntity(customer, entityId), options, context.engine(customer));
  },

  list({ customerId }, context) {
    const customer = requireCustomer(customerId, context);
    const newestFirst = customer.entities.toSorted((left, right) => right.createdAt - left.createdAt);
    return { list: newestFirst.map((entity) => rowOf(customer, entity)) };
  },

  delete({ customerId, entityId }, context) {
    const customer = requireCustomer(customerId, context);
    const engine = context.engine(customer);
    const after = deleteEntity(customer, requireEntity(customer, entityId), engine);
    save(refit(after, engine.now), context);
    return { success: true };
  },

  transfer({ customerId, productId, fromEntityId = null, toEntityId = null }, context) {
    save(transferProduct(requireCustomer(customerId, context), { productId, fromEntityId, toEntityId }), context);
    return { success: true };
  },
};

const inputsOf = ({ entities: several, id, featureId, name }: CreateEntityParams): NewEntity[] => {
  if (several !== undefined) return several.map((input) => ({ ...input, name: input.name ?? null }));
  // The id may be null, but it has to be said.
  if (id === undefined || featureId === undefined) throw new ApiError(400, 'invalid_inputs', 'input: Invalid input');
  return [{ id, featureId, name: name ?? null }];
};

/** The newest one without an id is the one that was just asked for without an id. */
const madeFrom = ({ id }: NewEntity, customer: Customer): Entity =>
  customer.entities.findLast((entity) => entity.id === id) as Entity;

/** As the API keeps it. */
const rowOf = (customer: Customer, { id, internalId, name, featureId, createdAt }: Entity) => ({
  id,
  orgId: 'org_sandbox',
  createdAt,
  internalId,
  internalCustomerId: customer.internalId,
  env: 'sandbox',
  name,
  deleted: false,
  internalFeatureId: `fe_${featureId}`,
  overageAllowed: null,
  featureId,
  usageLimits: null,
  billingControls: {},
});
