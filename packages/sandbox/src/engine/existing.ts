import { isHeld } from './holdings.ts';
import { isOneOff } from './prices.ts';
import type { Customer, Holding, Product } from './state.ts';

export const isTrialing = (holding: Holding, now: number): boolean =>
  isHeld(holding) && holding.trialEndsAt !== null && holding.trialEndsAt > now;

/** What a customer (or one of its entities) already holds in the place that a product would take. */
export interface Existing {
  /** The main product of the group. One-off products take no place. */
  readonly main: Holding | undefined;
  /** The same product, whatever its version; in force rather than scheduled. */
  readonly same: Holding | undefined;
  /** What waits for the end of the period. */
  readonly scheduled: Holding | undefined;
}

export const existingFor = (customer: Customer, product: Product, entityId: string | null): Existing => {
  const scope = customer.holdings.filter((held) => held.entityId === entityId && held.status !== 'expired');
  const group = scope.filter((held) => !held.product.isAddOn && held.product.group === product.group);
  const same = scope.filter((held) => held.product.id === product.id);
  return {
    main: group.findLast((held) => isHeld(held) && !isOneOff(held.product)),
    same: same.findLast(isHeld) ?? same.at(-1),
    scheduled: group.find(({ status }) => status === 'scheduled'),
  };
};
