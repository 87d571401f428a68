import { isFree, isOneOff, monthsIn } from '@autumn/core/access';
import type { OfferedProduct } from './offered-product.ts';
import type { Plan, PlanChoice, ProductDetails } from './plan.ts';
import { priceOf } from './price-of.ts';
import { stemOf } from './stem.ts';

export interface ArrangedPlans {
  readonly plans: readonly Plan[];
  /** Add-ons and what is bought once. */
  readonly extras: readonly OfferedProduct[];
  /** Billing intervals that a reader can choose between, the shortest first; none when no plan has two. */
  readonly intervals: readonly string[];
}

type Details = Readonly<Record<string, ProductDetails>>;

/**
 * Makes plans out of products.
 *
 * Two products are one plan when they are in the same group, are billed in different intervals, and
 * their ids (or else their names) are the same once a trailing interval word is taken off: `pro` and
 * `pro_yearly`, "Pro" and "Pro (annual)". The cheapest plan comes first. With `choices` you say all of
 * that yourself, and only what you name is a plan.
 */
export function arrangePlans(
  products: readonly OfferedProduct[],
  choices?: readonly PlanChoice[],
  details: Details = {},
): ArrangedPlans {
  const plans = choices ? chosenPlans(products, choices, details) : foundPlans(products, details);
  const named = new Set(plans.flatMap((plan) => plan.products.map(({ id }) => id)));
  const hasChoice = plans.filter((plan) => plan.products.length > 1);
  const intervals = new Map(
    hasChoice.flatMap((plan) => plan.products.map((product) => [intervalOf(product), lengthOf(product)])),
  );
  return {
    plans,
    extras: products.filter((product) => isExtra(product) && !named.has(product.id)),
    intervals: [...intervals].sort(([, a], [, b]) => a - b).map(([interval]) => interval),
  };
}

/** Every plan is shown whatever interval is chosen: what is not sold in it keeps its own. */
export const productIn = ({ products }: Plan, interval: string | null): OfferedProduct =>
  (products.find((product) => intervalOf(product) === interval) ?? products[0]) as OfferedProduct;

export const intervalOf = (product: OfferedProduct): string => priceOf(product).interval ?? '';

const lengthOf = (product: OfferedProduct): number => monthsIn(priceOf(product));
const isExtra = (product: OfferedProduct): boolean => product.isAddOn || isOneOff(product);

function foundPlans(products: readonly OfferedProduct[], details: Details): Plan[] {
  const groups: OfferedProduct[][] = [];
  for (const product of products.filter((candidate) => !isExtra(candidate))) {
    const group = isFree(product) ? undefined : groups.find((others) => isSamePlan(product, others));
    if (group) group.push(product);
    else groups.push([product]);
  }
  return groups
    .map((group) => makePlan(group, {}, details))
    .sort((a, b) => monthlyOf(a.products[0]) - monthlyOf(b.products[0]));
}

const isSamePlan = (product: OfferedProduct, others: readonly OfferedProduct[]): boolean =>
  others.every(
    (other) =>
      (other.group ?? '') === (product.group ?? '') &&
      !isFree(other) &&
      intervalOf(other) !== intervalOf(product) &&
      (stemOf(other.id) === stemOf(product.id) || stemOf(other.name) === stemOf(product.name)),
  );

function chosenPlans(products: readonly OfferedProduct[], choices: readonly PlanChoice[], details: Details): Plan[] {
  const groups = choices.map((choice) => {
    const ids = [choice.product, choice.week, choice.month, choice.quarter, choice.semi_annual, choice.year];
    return { choice, group: products.filter(({ id }) => ids.includes(id)) };
  });
  return groups.filter(({ group }) => group.length > 0).map(({ choice, group }) => makePlan(group, choice, details));
}

function makePlan(group: readonly OfferedProduct[], choice: PlanChoice, details: Details): Plan {
  const products = [...group].sort((a, b) => lengthOf(a) - lengthOf(b));
  const [first] = products as [OfferedProduct, ...OfferedProduct[]];
  const known = products.map(({ id }) => details[id]).find((detail) => detail !== undefined) ?? {};
  return {
    id: first.id,
    title: choice.title ?? first.name,
    products,
    recommended: choice.recommended ?? known.recommended ?? false,
    description: choice.description ?? known.description ?? null,
    badge: choice.badge ?? known.badge ?? null,
    details: known,
  };
}

/** Per month, so that plans of different intervals can be put in one order. */
function monthlyOf(product: OfferedProduct | undefined): number {
  if (!product) return 0;
  const price = priceOf(product);
  return price.amount / (monthsIn(price) || 1);
}
