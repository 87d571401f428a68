import type { RouteTable } from '../gate/call.ts';
import { checkForSale } from '../gate/for-sale.ts';
import { purchaseParams } from '../purchase/purchase-params.ts';
import { checkoutView } from '../views/checkout-view.ts';
import { signedIn } from './route.ts';

/** Previews a purchase: what it costs now and next, and whether a payment page is needed. */
export const checkout: RouteTable['checkout'] = signedIn(async (intent, call) => {
  const params = purchaseParams(intent, call);
  await checkForSale(intent.productId, call.identity, call.service);
  const preview = await call.service.autumn.checkout(params, call.purchases);
  return checkoutView(preview, call.service.settings);
});
