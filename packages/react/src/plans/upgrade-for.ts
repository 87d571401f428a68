import { isFree, isOneOff, scenarioOf } from '@autumn/core/access';
import type { CheckIntent, CustomerView, ProductView } from '@autumn/core/browser';
import { grantOf } from './grants.ts';
import { priceOf, upfrontOf } from './price-of.ts';

/**
 * The products that would open a gate, the best first: each grants the feature, or more of it than is
 * held, and is no step down. A plan comes before a top-up, one with the interval that is paid today
 * before others, and then the cheapest to start with.
 *
 * A feature that is paid by credits is not found: what a credit buys is kept from the browser.
 */
export function offersFor(
  { featureId, productId }: CheckIntent,
  customer: CustomerView | null,
  catalog: readonly ProductView[],
): ProductView[] {
  if (featureId === undefined) return catalog.filter(({ id }) => id === productId);
  const held = customer?.products.filter(({ status, isAddOn }) => status !== 'scheduled' && !isAddOn) ?? [];
  const granted = Math.max(0, ...held.map((product) => grantOf(product, featureId)));
  const interval = held.map((product) => priceOf(product).interval).find(Boolean) ?? 'month';
  const rank = (product: ProductView): number[] => [
    Number(isTopUp(product)),
    Number(priceOf(product).interval !== interval),
    upfrontOf(product),
  ];
  return catalog
    .filter((product) => grantOf(product, featureId) > (isTopUp(product) ? 0 : granted))
    .filter((product) => {
      const scenario = scenarioOf(product, customer, catalog);
      if (scenario === 'active') return product.properties.updateable;
      return scenario === 'upgrade' || (scenario === 'new' && !isFree(product));
    })
    .sort((a, b) => compare(rank(a), rank(b)));
}

/** The best of `offersFor`. */
export const upgradeFor = (...question: Parameters<typeof offersFor>): ProductView | null =>
  offersFor(...question)[0] ?? null;

export const isTopUp = (product: ProductView): boolean => product.isAddOn || isOneOff(product);

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
