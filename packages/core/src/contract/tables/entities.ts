import { createEntity, deleteEntity, getEntity, listEntities, transferEntity } from '../entities.ts';

/** Things that belong to a customer, such as seats, with balances of their own. */
export const entities = {
  /**
   * Creates one entity, or several as `entities`. Each uses one unit of its feature.
   *
   * One gives an `Entity`, two or more give `{ list }`, and a list of one gives its entity: the server
   * answers so.
   *
   * @example
   * await autumn.entities.create({ customerId: 'user_42', id: 'seat_1', featureId: 'seats', name: 'Ada' });
   *
   * @throws {AutumnError} `entity_already_exists` (409), `feature_not_found` (404), `feature_limit_reached` (400),
   *   `invalid_request` (400, the feature is used up instead of kept), `outcome_unknown`.
   * @see wire-protocol.md §2.18
   */
  create: createEntity,
  /**
   * Returns an entity with its own products and balances, and those it shares with its customer.
   *
   * @example
   * const seat = await autumn.entities.get({ customerId: 'user_42', entityId: 'seat_1' });
   *
   * @throws {AutumnError} `entity_not_found` (404), `customer_not_found` (404).
   * @see wire-protocol.md §2.19
   */
  get: getEntity,
  /**
   * Lists the entities of a customer, without products and balances.
   *
   * @example
   * const { list } = await autumn.entities.list({ customerId: 'user_42' });
   *
   * @throws {AutumnError} `customer_not_found` (404).
   * @see wire-protocol.md §2.20
   */
  list: listEntities,
  /**
   * Deletes an entity: frees its unit, removes its balances and ends its products. The id can be used again.
   *
   * @example
   * await autumn.entities.delete({ customerId: 'user_42', entityId: 'seat_1' });
   *
   * @throws {AutumnError} `entity_not_found` (404), `outcome_unknown`.
   * @see wire-protocol.md §2.21
   */
  delete: deleteEntity,
  /**
   * Moves a product between entities, or between an entity and its customer.
   *
   * @example
   * await autumn.entities.transfer({ customerId: 'user_42', productId: 'pro', fromEntityId: 'a', toEntityId: 'b' });
   *
   * @throws {AutumnError} `customer_product_not_found` (404), `customer_product_already_exists` (409), `outcome_unknown`.
   * @see wire-protocol.md §2.22
   */
  transfer: transferEntity,
} as const;
