import { ApiError } from '../api-error.ts';
import type { AttachRequest } from './attach-request.ts';
import { existingFor, isTrialing } from './existing.ts';
import { isFree, isOneOff, isPrepaid, isRecurring } from './prices.ts';
import { isQuantityChange } from './quantity.ts';
import type { Customer, Holding, Product } from './state.ts';
import { isProductUpgrade } from './upgrade.ts';

/** What an attach comes down to; the names are the API's. */
export type Branch =
  | 'one_off'
  | 'multi_product'
  | 'new'
  | 'add_on'
  | 'main_is_free'
  | 'main_is_trial'
  | 'upgrade'
  | 'downgrade'
  | 'renew'
  | 'update_prepaid_quantity';

export const branchOf = (customer: Customer, request: AttachRequest, now: number, preview: boolean): Branch => {
  const { products, entityId, together } = request;
  if (products.every(isOneOff)) return 'one_off';
  if (together) {
    for (const product of products) refuseTogether(customer, product, entityId);
    return 'multi_product';
  }
  const [product] = products as readonly [Product];
  const { main, same } = existingFor(customer, product, entityId);
  if (same && !isOneOff(same.product)) return branchOfSame(customer, product, same, request, preview);
  if (product.isAddOn) return 'add_on';
  if (!main) return 'new';
  if (isFree(main.product)) return 'main_is_free';
  if (!isProductUpgrade(main.product, product)) return 'downgrade';
  return isTrialing(main, now) ? 'main_is_trial' : 'upgrade';
};

const branchOfSame = (
  customer: Customer,
  product: Product,
  same: Holding,
  { entityId, newBillingSubscription, options }: AttachRequest,
  preview: boolean,
): Branch => {
  if (newBillingSubscription) return 'new';
  if (isQuantityChange(same, options)) return 'update_prepaid_quantity';
  const { scheduled } = existingFor(customer, product, entityId);
  if (scheduled && !product.isAddOn) {
    if (scheduled.product.id !== product.id) return 'renew';
    throw new ApiError(400, 'invalid_request', `Product ${product.name} is already scheduled, can't attach again`);
  }
  if (same.canceledAt !== null) return 'renew';
  // A preview of a held product shows what another quantity would cost.
  if (preview && product.items.some((item) => isPrepaid(item) && isRecurring(item))) return 'update_prepaid_quantity';
  if (product.isAddOn) return 'add_on';
  throw alreadyAttached(product);
};

const refuseTogether = (customer: Customer, product: Product, entityId: string | null): void => {
  if (product.isAddOn) return;
  const { main, same, scheduled } = existingFor(customer, product, entityId);
  if (same) throw alreadyAttached(product);
  if (main && !isFree(main.product))
    throw new ApiError(
      400,
      'invalid_request',
      `Can't perform upgrade/downgrade to ${product.name} when attaching multiple products simultaneously`,
    );
  if (scheduled)
    throw new ApiError(
      400,
      'invalid_request',
      "Can't attach multiple products when a scheduled product change is already pending",
    );
};

const alreadyAttached = (product: Product): ApiError =>
  new ApiError(400, 'product_already_attached', `Product ${product.name} is already attached, can't attach again`);
