import { isOneOff } from '@autumn/core/access';
import type { CustomerProductView, CustomerView } from '@autumn/core/browser';

export interface CurrentPlanFacts {
  /** The main product; a paid one before a free one. */
  readonly plan: CustomerProductView | null;
  /** What replaces it at the end of its period. */
  readonly next: CustomerProductView | null;
  readonly addOns: readonly CustomerProductView[];
}

/**
 * What a customer is on, out of everything that they hold; in one group of products, where they can hold several
 * main ones. Undefined, as while it loads, is on nothing.
 *
 * @example
 * const { data: customer } = useCustomer();
 * currentPlanOf(customer).plan?.name; // "Pro"
 */
export function currentPlanOf(customer: CustomerView | undefined, group?: string): CurrentPlanFacts {
  const held = (customer?.products ?? []).filter((product) => group === undefined || product.group === group);
  const main = held.filter((product) => !product.isAddOn && !isOneOff(product));
  const running = main.filter(({ status }) => status !== 'scheduled');
  const plan = running.find(({ currentPeriodEnd }) => currentPeriodEnd !== null) ?? running[0] ?? null;
  return {
    plan,
    next: main.find(({ status, group: of }) => status === 'scheduled' && of === (plan?.group ?? of)) ?? null,
    // What was bought once is there to be used up, and cannot be canceled.
    addOns: held.filter((product) => product.isAddOn && product.status !== 'scheduled' && !isOneOff(product)),
  };
}
