import { ApiError } from '../api-error.ts';
import { isHeld } from './holdings.ts';
import type { Customer, Holding } from './state.ts';
import { changeHolding } from './transitions.ts';

export interface Transfer {
  readonly productId: string;
  /** Null is the customer itself. */
  readonly fromEntityId: string | null;
  readonly toEntityId: string | null;
}

/** Moves a product, with its balances, from one entity of a customer to another. */
export const transferProduct = (customer: Customer, { productId, fromEntityId, toEntityId }: Transfer): Customer => {
  for (const id of [fromEntityId, toEntityId]) refuseUnknown(customer, id);
  const holds = (entityId: string | null): Holding | undefined =>
    customer.holdings.find((held) => isHeld(held) && held.product.id === productId && held.entityId === entityId);
  const moved = holds(fromEntityId);
  if (moved === undefined) {
    throw new ApiError(404, 'customer_product_not_found', `Product ${productId} not found on ${nameOf(fromEntityId)}`);
  }
  if (holds(toEntityId) !== undefined) {
    const message = `Product ${productId} is already attached to ${nameOf(toEntityId)}`;
    throw new ApiError(409, 'customer_product_already_exists', message);
  }
  return changeHolding(customer, moved.id, (held) => ({ ...held, entityId: toEntityId }));
};

const refuseUnknown = ({ entities }: Customer, entityId: string | null): void => {
  if (entityId === null || entities.some(({ id }) => id === entityId)) return;
  throw new ApiError(404, 'invalid_request', `Entity ${entityId} not found`);
};

const nameOf = (entityId: string | null): string => (entityId === null ? 'the customer' : `entity ${entityId}`);
