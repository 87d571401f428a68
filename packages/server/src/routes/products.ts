import type { RouteTable } from '../gate/call.ts';
import { shownProducts } from '../gate/for-sale.ts';
import { productsView } from '../views/product-view.ts';
import { open } from './route.ts';

/** The plans, the same for everybody; what a button says is worked out where it is shown. */
export const products: RouteTable['products'] = open(async (_, { service }) => {
  const { value, isStale } = await shownProducts(service);
  return productsView(value, { credits: service.settings.credits, source: isStale ? 'last-known' : 'live' });
});
