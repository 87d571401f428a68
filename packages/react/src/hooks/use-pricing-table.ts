'use client';

import type { CustomerProductView } from '@autumn/core/browser';
import { useMemo, useState } from 'react';
import { arrangePlans, intervalOf, productIn } from '../plans/arrange-plans.ts';
import type { OfferedProduct } from '../plans/offered-product.ts';
import type { Plan, PlanChoice, ProductDetails } from '../plans/plan.ts';
import { prepaidOf, type Quantities } from '../plans/prepaid.ts';
import { useAutumn } from '../provider/autumn-context.ts';
import { useCustomer } from './use-customer.ts';
import { type UseProductsResult, useProducts } from './use-products.ts';

export interface UsePricingTableOptions {
  /** Your own plans, in your order. @default every main product of the catalog, the cheapest first */
  readonly plans?: readonly PlanChoice[] | undefined;
  /** By product id. Keep it outside of the render. */
  readonly productDetails?: Readonly<Record<string, ProductDetails>> | undefined;
  /** `month`, `year` and so on. @default the one of the current plan, else the shortest */
  readonly defaultInterval?: string | undefined;
}

export interface UsePricingTableResult extends Omit<UseProductsResult, 'products' | 'currency'> {
  readonly plans: readonly Plan[];
  /** Add-ons and what is bought once. */
  readonly extras: readonly OfferedProduct[];
  /** What a reader can choose between; none when no plan comes in two. */
  readonly intervals: readonly string[];
  readonly interval: string | null;
  readonly setInterval: (interval: string) => void;
  /** The product of a plan for the chosen interval. */
  readonly productOf: (plan: Plan) => OfferedProduct;
  /** How the customer holds a product, running or scheduled. */
  readonly heldOf: (productId: string) => CustomerProductView | null;
  /** Chosen units of the prepaid features of a product. */
  readonly quantitiesOf: (product: OfferedProduct) => Quantities;
  readonly setQuantity: (productId: string, featureId: string, quantity: number) => void;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * All that a pricing table knows, without a look: plans over their intervals, top-ups, quantities, and
 * what each product would mean for the customer.
 *
 * @example
 * const { plans, productOf } = usePricingTable({ defaultInterval: 'year' });
 * plans.map((plan) => `${plan.title}: ${productOf(plan).scenario}`); // "Pro: upgrade"
 */
export function usePricingTable({
  plans,
  productDetails,
  defaultInterval,
}: UsePricingTableOptions = {}): UsePricingTableResult {
  const { currency } = useAutumn();
  const { products, currency: catalogCurrency, ...state } = useProducts();
  const { data: customer } = useCustomer();
  const arranged = useMemo(() => arrangePlans(products, plans, productDetails), [products, plans, productDetails]);
  const [chosenInterval, setInterval] = useState<string>();
  const [chosen, setChosen] = useState<Readonly<Record<string, Quantities>>>({});

  const current = products.find(
    ({ id, scenario }) => (scenario === 'active' || scenario === 'renew') && isPlanned(arranged.plans, id),
  );
  const wanted = [chosenInterval, current && intervalOf(current), defaultInterval];
  const interval =
    wanted.find((candidate) => candidate && arranged.intervals.includes(candidate)) ?? arranged.intervals[0] ?? null;
  const heldOf = (productId: string) => customer?.products.find(({ id }) => id === productId) ?? null;

  return {
    ...state,
    ...arranged,
    interval,
    setInterval,
    productOf: (plan) => productIn(plan, interval),
    heldOf,
    quantitiesOf: (product) => {
      const held = heldOf(product.id)?.items ?? [];
      const unchanged = prepaidOf(product).map(({ featureId, least }) => {
        const quantity = held.find((item) => item.featureId === featureId)?.quantity;
        return [featureId, quantity ?? least] as const;
      });
      return { ...Object.fromEntries(unchanged), ...chosen[product.id] };
    },
    setQuantity: (productId, featureId, quantity) =>
      setChosen((all) => ({ ...all, [productId]: { ...all[productId], [featureId]: quantity } })),
    currency: catalogCurrency ?? currency ?? 'usd',
  };
}

const isPlanned = (plans: readonly Plan[], productId: string): boolean =>
  plans.some(({ products }) => products.some(({ id }) => id === productId));
