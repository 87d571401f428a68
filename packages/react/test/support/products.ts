import { isFree, isOneOff, scenarioOf } from '@autumn/core/access';
import type { CustomerView, ProductItemView } from '@autumn/core/browser';
import type { OfferedProduct } from '../../src/index.ts';

const blank: ProductItemView = {
  type: 'feature',
  featureId: null,
  featureType: null,
  feature: null,
  includedUsage: null,
  interval: null,
  intervalCount: 1,
  price: null,
  tiers: null,
  usageModel: null,
  billingUnits: 1,
  entityFeatureId: null,
  quantity: null,
  display: null,
};

const named = (id: string, type: string): Partial<ProductItemView> => ({
  featureId: id,
  featureType: type,
  feature: { id, name: id, type, display: type === 'static' ? null : { singular: id.replace(/s$/, ''), plural: id } },
});

export const price = (amount: number, interval: string | null): ProductItemView => ({
  ...blank,
  type: 'price',
  price: amount,
  interval,
});

export const flag = (id: string): ProductItemView => ({ ...blank, ...named(id, 'static') });

export const grant = (
  id: string,
  includedUsage: number | 'inf',
  interval: string | null = null,
  more: Partial<ProductItemView> = {},
): ProductItemView => ({
  ...blank,
  ...named(id, 'single_use'),
  includedUsage,
  interval,
  ...more,
});

export const priced = (id: string, amount: number | null, more: Partial<ProductItemView> = {}): ProductItemView => ({
  ...blank,
  ...named(id, 'single_use'),
  type: 'priced_feature',
  price: amount,
  interval: 'month',
  usageModel: 'prepaid',
  ...more,
});

/** A product as the catalog shows it to somebody who is not known. */
export function product(id: string, items: ProductItemView[], more: Partial<OfferedProduct> = {}): OfferedProduct {
  const plain = {
    id,
    name: id,
    group: null,
    isAddOn: false,
    isDefault: false,
    version: 1,
    items,
    freeTrial: null,
    properties: {
      isFree: isFree({ items }),
      isOneOff: isOneOff({ items }),
      intervalGroup: items.find(({ type }) => type === 'price')?.interval ?? null,
      hasTrial: false,
      updateable: items.some(({ usageModel }) => usageModel === 'prepaid'),
    },
    ...more,
  };
  return { ...plain, scenario: scenarioOf(plain, null, [plain]) };
}

/** A customer who holds one product. */
export const customerWith = (held: OfferedProduct): CustomerView => ({
  id: 'ada',
  name: null,
  email: null,
  products: [
    {
      ...held,
      status: 'active',
      canceledAt: null,
      startedAt: 0,
      currentPeriodStart: 0,
      currentPeriodEnd: null,
      quantity: 1,
    },
  ],
  features: {},
  invoices: [],
  source: 'live',
  asOf: 0,
});
