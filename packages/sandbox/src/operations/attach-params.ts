import type { AttachParams } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import type { AttachRequest } from '../engine/attach-request.ts';
import { existingFor } from '../engine/existing.ts';
import { isHeld } from '../engine/holdings.ts';
import { requireProduct } from '../engine/product.ts';
import { requireReward } from '../engine/promotions.ts';
import type { Customer, FreeTrial, Product, Promotions, Reward } from '../engine/state.ts';
import { triedByFingerprint } from './fingerprint.ts';
import type { OperationContext } from './operation.ts';

/** What the API reads of an attach: our client does not send items of one's own. */
export type AskedAttach = AttachParams & { readonly isCustom?: boolean | undefined };

/** An attach as the engine wants it: products looked up, defaults filled in. */
export const readAttach = (params: AskedAttach, customer: Customer, context: OperationContext): AttachRequest => {
  const { productId, productIds, freeTrial } = params;
  const entityId = params.entityId ?? null;
  const ids = productIds ?? [productId ?? 'undefined'];
  const { catalog } = context.engine(customer);
  const products = ids.map((id) => productFor(requireProduct(catalog, id), customer, entityId, params));
  refuseRivals(products);
  return {
    products,
    together: productIds !== undefined && productIds !== null,
    entityId,
    options: params.options ?? [],
    freeTrial: typeof freeTrial === 'object' && freeTrial !== null ? readTrial(freeTrial) : (freeTrial ?? null),
    forceCheckout: params.forceCheckout ?? false,
    invoice: params.invoice ?? false,
    enableProductImmediately: params.enableProductImmediately ?? false,
    newBillingSubscription: params.newBillingSubscription ?? false,
    successUrl: params.successUrl ?? null,
    rewards: readRewards(params.reward ?? [], context.store.promotions()),
    triedByFingerprint: triedByFingerprint(customer, context.store),
  };
};

/** Who holds an older version is offered that one, not the one that is sold now. */
const productFor = (
  product: Product,
  customer: Customer,
  entityId: string | null,
  { version, isCustom = false }: AskedAttach,
): Product => {
  const { same } = existingFor(customer, product, entityId);
  if (version === undefined && !isCustom) return same?.product ?? product;
  if (version !== undefined && version !== product.version) {
    throw new ApiError(404, 'product_not_found', `Product ${product.id} with version ${version} not found`);
  }
  if (same && isHeld(same)) {
    throw new ApiError(409, 'plan_already_attached', `Product ${product.name} is already attached, can't attach again`);
  }
  if (isCustom) {
    throw new ApiError(501, 'not_implemented', 'The sandbox does not have attach with items of its own (is_custom).');
  }
  return product;
};

const refuseRivals = (products: readonly Product[]): void => {
  const mains = products.filter(({ isAddOn }) => !isAddOn);
  if (new Set(mains.map(({ group }) => group)).size < mains.length) {
    throw new ApiError(
      400,
      'invalid_request',
      "Can't attach multiple products from the same group that are not add-ons",
    );
  }
};

/** By id or by promotion code. */
const readRewards = (asked: string | readonly string[], promotions: Promotions): Reward[] =>
  [asked].flat().map((name) => {
    const reward = requireReward(promotions, name);
    if (reward.discountConfig !== null) return reward;
    throw new ApiError(
      501,
      'not_implemented',
      `The sandbox does not have attach with reward ${name}: it is no discount.`,
    );
  });

const readTrial = ({
  length,
  duration = 'day',
  uniqueFingerprint = false,
  cardRequired = true,
}: Exclude<AttachParams['freeTrial'], boolean | undefined>): FreeTrial => ({
  length,
  duration,
  uniqueFingerprint,
  cardRequired,
});
