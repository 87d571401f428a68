import { test } from 'vitest';
import { defineCatalog } from '../../src/index.ts';
import { openShop } from '../shop.ts';

/** A row of the worked examples in billing-semantics §17, by its number. */
export const example = (number: string, sentence: string, play: () => Promise<void>): void =>
  test(`${number}: ${sentence}`, play);

type Catalog = Parameters<typeof defineCatalog>[0];
type Product = NonNullable<Catalog['products']>[number];
export type Item = NonNullable<Product['items']>[number];

const features: Catalog['features'] = [
  { id: 'messages', name: 'Messages', type: 'single_use' },
  { id: 'words', name: 'Words', type: 'single_use' },
  { id: 'seats', name: 'Seats', type: 'continuous_use' },
  { id: 'sso', name: 'SSO', type: 'boolean' },
  { id: 'a1', name: 'Action 1', type: 'single_use' },
  { id: 'a2', name: 'Action 2', type: 'single_use' },
  {
    id: 'credits',
    name: 'Credits',
    type: 'credit_system',
    creditSchema: [
      { meteredFeatureId: 'a1', creditCost: 0.2 },
      { meteredFeatureId: 'a2', creditCost: 3 },
    ],
  },
];

/** Items in the notation of the examples. */
export const flat = (price: number, interval: 'month' | 'year' = 'month'): Item => ({ price, interval });
export const monthly = (featureId: string, includedUsage: number | 'inf', more: Item = {}): Item => ({
  featureId,
  includedUsage,
  interval: 'month',
  ...more,
});
export const lifetime = (featureId: string, includedUsage: number | 'inf'): Item => ({ featureId, includedUsage });
export const seats = (includedUsage: number, more: Item = {}): Item => ({ featureId: 'seats', includedUsage, ...more });
export const overage = (price: number, more: Item = {}): Item => ({ price, usageModel: 'pay_per_use', ...more });
export const packs = (price: number, billingUnits: number, more: Item = {}): Item => ({
  price,
  billingUnits,
  usageModel: 'prepaid',
  ...more,
});
export const quantity = (units: number, featureId = 'messages') => ({
  options: [{ feature_id: featureId, quantity: units }],
});

/** A product is its items, or its items with what else is said of it. */
type Plan = readonly Item[] | (Omit<Product, 'id' | 'name' | 'items'> & { readonly items: readonly Item[] });

const isList = (plan: Plan): plan is readonly Item[] => Array.isArray(plan);

const productOf = ([id, plan]: readonly [string, Plan]): Product => {
  const { items, ...more } = isList(plan) ? { items: plan } : plan;
  return { id, name: id, ...more, items: [...items] };
};

/** A shop that sells these products, with the customer `c`: with a card, unless that is null. */
export async function openWith(
  plans: Readonly<Record<string, Plan>>,
  { card = 'ok', settings = {} }: { readonly card?: 'ok' | null; readonly settings?: object } = {},
) {
  const shop = openShop(defineCatalog({ features, products: Object.entries(plans).map(productOf) }), settings);
  await shop.join('c', card);
  return {
    ...shop,
    /** What the examples do, for the customer `c`. */
    attach: (productId: string, more = {}) => shop.attach('c', productId, more),
    checkout: (productId: string, more = {}) => shop.checkout('c', productId, more),
    cancel: (productId: string, more = {}) => shop.cancel('c', productId, more),
    track: (featureId: string, value: number, more = {}) => shop.track('c', featureId, value, more),
    check: (featureId: string, required?: number) => shop.check('c', featureId, required),
    isAllowed: async (featureId: string, required?: number) => (await shop.check('c', featureId, required)).allowed,
    usage: (featureId: string, value: number) => shop.post('usage', { customer_id: 'c', feature_id: featureId, value }),
    setBalance: (featureId: string, balance: number) =>
      shop.post('customers/c/balances', { balances: [{ feature_id: featureId, balance }] }),
    hire: (id: string) => shop.post('customers/c/entities', { id, feature_id: 'seats' }),
    balance: (featureId = 'messages') => shop.balance('c', featureId),
    invoices: () => shop.invoices('c'),
    products: () => shop.products('c'),
    customer: () => shop.customer('c'),
  };
}
