import * as z from 'zod/mini';
import { CustomerData, CustomerFeature, CustomerInvoice, CustomerProduct } from '../schemas/customer.ts';
import { CustomerId, EntityId, EpochMs, FeatureId, ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example, type Rule } from './endpoint.ts';
import { Success } from './success.ts';

/** Something that belongs to a customer, such as a seat or a workspace, with balances of its own. */
export const Entity = lazySchema(() =>
  z.object({
    autumnId: z.optional(z.string()),
    id: z.nullable(z.string()),
    name: z.nullish(z.string()),
    customerId: z.nullish(z.string()),
    /** Present when read, absent when created. */
    featureId: z.nullish(z.string()),
    createdAt: z.optional(EpochMs),
    env: z.optional(z.string()),
    /** Its own products first, then those of the customer. */
    products: z.array(CustomerProduct),
    /** Its own balances together with those it shares with the customer; by feature id. */
    features: z.record(z.string(), CustomerFeature),
    /** Only with `expand: ['invoices']`. */
    invoices: z.nullish(z.array(CustomerInvoice)),
  }),
);
export interface Entity extends z.infer<typeof Entity> {}

export const NewEntity = lazySchema(() =>
  z.strictObject({
    /** Null makes a seat that the next create with an id claims. */
    id: z.nullable(EntityId),
    /** A continuous-use feature; the entity uses one unit of it. */
    featureId: FeatureId,
    name: z.nullish(z.string()),
  }),
);
export interface NewEntity extends z.infer<typeof NewEntity> {}

export const CreateEntityParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    /** One entity: `id`, `featureId` and `name`; or several as `entities`. */
    id: z.optional(z.nullable(EntityId)),
    featureId: z.optional(FeatureId),
    name: z.nullish(z.string()),
    customerData: z.optional(CustomerData),
    entities: z.optional(z.array(NewEntity).check(z.minLength(1))),
  }),
);
export interface CreateEntityParams extends z.infer<typeof CreateEntityParams> {}

const oneOrSeveral: Rule<CreateEntityParams> = ({ entities, id, featureId }) => {
  const isOne = id !== undefined || featureId !== undefined;
  if (entities) return isOne ? 'Pass id and featureId, or entities, not both.' : undefined;
  return id === undefined || featureId === undefined ? 'Pass id and featureId, or entities.' : undefined;
};

/** One entity for one, `{ list }` for two or more: the API answers so, and the list of one is its entity. */
export const CreateEntityResult = lazySchema(() => z.union([z.object({ list: z.array(Entity) }), Entity]));
export type CreateEntityResult = z.infer<typeof CreateEntityResult>;

const exampleEntity: Entity = {
  id: 'seat_1',
  name: 'Ada',
  customerId: 'user_42',
  createdAt: 1_795_360_660_427,
  env: 'sandbox',
  products: [],
  features: {},
};

export const createEntity = defineEndpoint<CreateEntityParams, CreateEntityResult>({
  id: 'entities.create',
  method: 'POST',
  path: '/customers/:customerId/entities',
  params: CreateEntityParams,
  bodyParam: 'entities',
  result: CreateEntityResult,
  rules: [oneOrSeveral],
  repeat: 'guarded',
});

export const createEntityExample: Example<CreateEntityParams, CreateEntityResult> = {
  params: { customerId: 'user_42', id: 'seat_1', featureId: 'seats', name: 'Ada' },
  result: exampleEntity,
};

export const GetEntityParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    entityId: EntityId,
    expand: z.optional(z.array(z.enum(['invoices']))),
  }),
);
export interface GetEntityParams extends z.infer<typeof GetEntityParams> {}

export const getEntity = defineEndpoint<GetEntityParams, Entity>({
  id: 'entities.get',
  method: 'GET',
  path: '/customers/:customerId/entities/:entityId',
  params: GetEntityParams,
  result: Entity,
  repeat: 'read',
});

export const getEntityExample: Example<GetEntityParams, Entity> = {
  params: { customerId: 'user_42', entityId: 'seat_1' },
  result: { id: 'seat_1', customerId: 'user_42', featureId: 'seats', products: [], features: {} },
};

/** An entity as the API keeps it: without products and balances. */
export const EntityRow = lazySchema(() =>
  z.object({
    id: z.nullable(z.string()),
    name: z.nullish(z.string()),
    featureId: z.nullish(z.string()),
    createdAt: z.nullish(EpochMs),
    env: z.nullish(z.string()),
    orgId: z.nullish(z.string()),
    internalId: z.nullish(z.string()),
    internalCustomerId: z.nullish(z.string()),
    internalFeatureId: z.nullish(z.string()),
    deleted: z.nullish(z.boolean()),
    overageAllowed: z.optional(z.unknown()),
    usageLimits: z.optional(z.unknown()),
    billingControls: z.nullish(z.record(z.string(), z.unknown())),
  }),
);
export interface EntityRow extends z.infer<typeof EntityRow> {}

export const ListEntitiesParams = lazySchema(() => z.strictObject({ customerId: CustomerId }));
export interface ListEntitiesParams extends z.infer<typeof ListEntitiesParams> {}

export const ListEntitiesResult = lazySchema(() => z.object({ list: z.array(EntityRow) }));
export interface ListEntitiesResult extends z.infer<typeof ListEntitiesResult> {}

export const listEntities = defineEndpoint<ListEntitiesParams, ListEntitiesResult>({
  id: 'entities.list',
  method: 'GET',
  path: '/customers/:customerId/entities',
  params: ListEntitiesParams,
  result: ListEntitiesResult,
  repeat: 'read',
});

export const listEntitiesExample: Example<ListEntitiesParams, ListEntitiesResult> = {
  params: { customerId: 'user_42' },
  result: { list: [{ id: 'seat_1', name: 'Ada', featureId: 'seats', createdAt: 1_795_360_660_427, deleted: false }] },
};

export const DeleteEntityParams = lazySchema(() => z.strictObject({ customerId: CustomerId, entityId: EntityId }));
export interface DeleteEntityParams extends z.infer<typeof DeleteEntityParams> {}

export const deleteEntity = defineEndpoint<DeleteEntityParams, Success>({
  id: 'entities.delete',
  method: 'DELETE',
  path: '/customers/:customerId/entities/:entityId',
  params: DeleteEntityParams,
  result: Success,
  repeat: 'guarded',
});

export const deleteEntityExample: Example<DeleteEntityParams, Success> = {
  params: { customerId: 'user_42', entityId: 'seat_1' },
  result: { success: true },
};

export const TransferParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId,
    productId: ProductId,
    /** At least one of the two; a missing one stands for the customer itself. */
    fromEntityId: z.nullish(EntityId),
    toEntityId: z.nullish(EntityId),
    customerProductId: z.optional(z.string()),
  }),
);
export interface TransferParams extends z.infer<typeof TransferParams> {}

export const transferEntity = defineEndpoint<TransferParams, Success>({
  id: 'entities.transfer',
  method: 'POST',
  path: '/customers/:customerId/transfer',
  params: TransferParams,
  result: Success,
  rules: [
    ({ fromEntityId, toEntityId }) => (fromEntityId || toEntityId ? undefined : 'Pass fromEntityId or toEntityId.'),
  ],
  repeat: 'guarded',
});

export const transferEntityExample: Example<TransferParams, Success> = {
  params: { customerId: 'user_42', productId: 'pro', fromEntityId: 'seat_1', toEntityId: 'seat_2' },
  result: { success: true },
};
