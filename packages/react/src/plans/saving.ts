import { monthsIn } from '@autumn/core/access';
import { intervalOf } from './arrange-plans.ts';
import type { Plan } from './plan.ts';
import { priceOf } from './price-of.ts';

/**
 * What a longer interval saves against the shortest one: a share of 1, rounded down to a whole percent
 * so that it is never promised too much. The most that any plan saves; 0 when none does.
 */
export function savingOf(plans: readonly Plan[], interval: string): number {
  const shares = plans.map(({ products }) => {
    const [shortest, longer] = [products[0], products.find((product) => intervalOf(product) === interval)];
    if (!shortest || !longer) return 0;
    const [base, price] = [priceOf(shortest), priceOf(longer)];
    const full = (base.amount / monthsIn(base)) * monthsIn(price);
    return full > 0 ? 1 - price.amount / full : 0;
  });
  return Math.floor(Math.max(0, ...shares) * 100 + 1e-9) / 100;
}
