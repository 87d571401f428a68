import { type Access, noAccess } from '@autumn/core/access';
import type { CustomerProductView, CustomerView } from '@autumn/core/browser';

/** A customer in as few words as a test needs; what is left out is empty. */
export interface TestCustomer extends Partial<Omit<CustomerView, 'features' | 'products'>> {
  /** `true` for a boolean feature, units that are left for a counted one, or any fields of an access. */
  readonly features?: Readonly<Record<string, true | 'unlimited' | number | Partial<Access>>> | undefined;
  /** Ids of products that are running, or any fields of them. */
  readonly products?: readonly (string | ({ readonly id: string } & Partial<CustomerProductView>))[] | undefined;
}

/** The view that the server would answer with. */
export function viewOf({ features = {}, products = [], ...customer }: TestCustomer): CustomerView {
  const accesses = Object.entries(features).map(([id, held]) => [id, accessOf(id, held)] as const);
  return {
    id: 'customer',
    name: null,
    email: null,
    invoices: [],
    source: 'live',
    asOf: 0,
    ...customer,
    features: Object.fromEntries(accesses),
    products: products.map(productOf),
  };
}

function accessOf(featureId: string, held: NonNullable<TestCustomer['features']>[string]): Access {
  const blank: Access = { ...noAccess(featureId), held: true };
  if (held === true) return { ...blank, type: 'boolean', available: null };
  if (held === 'unlimited') return { ...blank, unlimited: true, available: null };
  const fields = typeof held === 'number' ? { balance: held } : held;
  const { balance = 0 } = fields;
  return { ...blank, available: balance, includedUsage: balance, ...fields };
}

const productOf = (product: NonNullable<TestCustomer['products']>[number]): CustomerProductView => ({
  name: null,
  group: null,
  status: 'active',
  canceledAt: null,
  startedAt: null,
  currentPeriodStart: null,
  currentPeriodEnd: null,
  isDefault: false,
  isAddOn: false,
  quantity: 1,
  items: [],
  ...(typeof product === 'string' ? { id: product } : product),
});
