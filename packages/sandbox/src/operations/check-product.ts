import type { CheckResult } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { existingFor, isTrialing } from '../engine/existing.ts';
import { isHeld } from '../engine/holdings.ts';
import { requireProduct } from '../engine/product.ts';
import type { Holding, Product } from '../engine/state.ts';
import type { OperationContext, Operations } from './operation.ts';
import { openSubject } from './subject.ts';

/** Whether a customer, or one of its entities, has a product. */
export const checkProduct = (
  params: Parameters<Operations['check']>[0],
  productId: string,
  context: OperationContext,
): CheckResult => {
  const { customerId, entityId, withPreview = false } = params;
  const product = requireProduct(context.store.catalog(), productId);
  const customer = openSubject(params, context);
  const { same } = existingFor(customer, product, entityId ?? null);
  const { now } = context.engine(customer);
  if (withPreview) refuseHeld(product, same);
  return {
    customerId,
    code: 'product_found',
    productId,
    ...(entityId === undefined ? {} : { entityId }),
    allowed: same !== undefined && isHeld(same),
    ...(same === undefined ? {} : { status: statusOf(same, now) }),
    ...(withPreview ? { preview: null } : {}),
  };
};

const statusOf = (holding: Holding, now: number): string => {
  if (holding.canceledAt !== null) return 'canceled';
  return isTrialing(holding, now) ? 'trialing' : holding.status;
};

/** The preview is that of an attach, and says what the attach would say. */
const refuseHeld = ({ name }: Product, same: Holding | undefined): void => {
  if (same === undefined || !isHeld(same)) return;
  throw new ApiError(400, 'product_already_attached', `Product ${name} is already attached, can't attach again`);
};
