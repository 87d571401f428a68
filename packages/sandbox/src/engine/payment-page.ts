import { ApiError } from '../api-error.ts';
import type { AttachRequest } from './attach-request.ts';
import type { Branch } from './branch.ts';
import { ceilTo } from './decimal.ts';
import { isFree, isPrepaid } from './prices.ts';
import type { Customer, FreeTrial, Item } from './state.ts';

/** Purchases that can be paid on a page; changes of a running subscription cannot. */
const payable: ReadonlySet<Branch> = new Set([
  'one_off',
  'multi_product',
  'new',
  'add_on',
  'main_is_free',
  'main_is_trial',
]);

const changing: Readonly<Partial<Record<Branch, string>>> = {
  upgrade: 'perform upgrade or downgrade',
  downgrade: 'perform upgrade or downgrade',
  update_prepaid_quantity: 'update current product',
};

/** Why a purchase cannot simply be charged to the card on file; undefined when it can. */
const reasonForPage = (customer: Customer, request: AttachRequest, trial: FreeTrial | null): string | undefined => {
  if (request.products.every(isFree) || trial?.cardRequired === false) return undefined;
  if (request.forceCheckout) return 'when using force_checkout';
  const billsLater = request.invoice && request.enableProductImmediately;
  if (customer.card === null && !billsLater && !request.invoice)
    return 'because customer has no payment method on file';
  return request.invoice && !billsLater ? "when using 'invoice': true" : undefined;
};

export const needsPage = (
  customer: Customer,
  request: AttachRequest,
  branch: Branch,
  trial: FreeTrial | null,
): boolean => payable.has(branch) && reasonForPage(customer, request, trial) !== undefined;

/** Refuses what would need a page where there is none. */
export const refuseWithoutPage = (customer: Customer, request: AttachRequest, branch: Branch): void => {
  const action = changing[branch];
  const reason = action && reasonForPage(customer, request, null);
  if (reason) throw new ApiError(400, 'invalid_request', `Not allowed to ${action} ${reason}`);
};

/** Refuses prepaid features without a quantity, unless the payment page lets the customer choose one. */
export const refuseQuantities = ({ products, options, invoice }: AttachRequest, onPage: boolean): void => {
  for (const item of products.flatMap(({ items }) => items.filter(isPrepaid))) {
    const option = options.find(({ featureId }) => featureId === item.featureId);
    if (!option && (!onPage || invoice))
      throw new ApiError(400, 'invalid_options', `Pass in 'quantity' for feature ${item.featureId} in options`);
    if (item.tiers && item.tierBehavior === 'volume')
      throw new ApiError(400, 'invalid_request', 'Volume pricing is not supported on attach V1. Use graduated tiers.');
    refusePartialPacks(item);
  }
};

const refusePartialPacks = ({ includedUsage, billingUnits }: Item): void => {
  if (includedUsage === 'inf' || ceilTo(includedUsage, billingUnits) === includedUsage) return;
  throw new ApiError(
    400,
    'invalid_request',
    'If you have a plan feature with both an included usage and a price, the included usage must be an amount that is divisible by the billing units.',
  );
};

/** Options must name prepaid features of the products. */
export const refuseOptions = ({ products, options }: AttachRequest): void => {
  const prepaid = new Set(products.flatMap(({ items }) => items.filter(isPrepaid).map(({ featureId }) => featureId)));
  const stranger = options.find(({ featureId }) => !prepaid.has(featureId));
  if (stranger) throw new ApiError(404, 'price_not_found', `No prepaid price found for feature ${stranger.featureId}`);
};
