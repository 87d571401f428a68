import * as z from 'zod/mini';
import { CustomerId, EntityId, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Product } from '../schemas/product.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

const Interval = lazySchema(() => z.enum(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'semi_annual', 'year']));

/** An item as it is written into a catalog; see `ProductItem` for what each field means. */
export const ProductItemInput = lazySchema(() =>
  z.strictObject({
    featureId: z.nullish(FeatureId),
    featureType: z.nullish(z.string()),
    includedUsage: z.nullish(z.union([z.number(), z.literal('inf')])),
    interval: z.nullish(Interval),
    intervalCount: z.nullish(z.int().check(z.positive())),
    price: z.nullish(z.number()),
    tiers: z.nullish(
      z.array(
        z.strictObject({
          to: z.union([z.number(), z.literal('inf')]),
          amount: z.number(),
          flatAmount: z.nullish(z.number()),
        }),
      ),
    ),
    tierBehavior: z.nullish(z.enum(['graduated', 'volume'])),
    usageModel: z.nullish(z.enum(['prepaid', 'pay_per_use'])),
    billingUnits: z.nullish(z.number().check(z.positive())),
    resetUsageWhenEnabled: z.nullish(z.boolean()),
    entityFeatureId: z.nullish(z.string()),
    usageLimit: z.nullish(z.number()),
    config: z.nullish(
      z.strictObject({
        rollover: z.nullish(
          z.strictObject({
            max: z.nullish(z.number()),
            maxPercentage: z.nullish(z.number()),
            duration: z.nullish(z.enum(['month', 'forever'])),
            length: z.nullish(z.number()),
          }),
        ),
        onIncrease: z.nullish(z.string()),
        onDecrease: z.nullish(z.string()),
      }),
    ),
  }),
);
export interface ProductItemInput extends z.infer<typeof ProductItemInput> {}

export const FreeTrialInput = lazySchema(() =>
  z.strictObject({
    length: z.int().check(z.positive()),
    /** @default "day" */
    duration: z.optional(z.enum(['day', 'month', 'year'])),
    /** One trial per fingerprint, not only per customer. @default false */
    uniqueFingerprint: z.optional(z.boolean()),
    /** @default true */
    cardRequired: z.optional(z.boolean()),
  }),
);
export interface FreeTrialInput extends z.infer<typeof FreeTrialInput> {}

export const CreateProductParams = lazySchema(() =>
  z.strictObject({
    /** Letters, digits, `_` and `-`. */
    id: z.string().check(z.minLength(1)),
    name: z.string().check(z.minLength(1)),
    /** Lives beside a main product. @default false */
    isAddOn: z.optional(z.boolean()),
    /** Attached to every new customer; must be free or have a trial without a card. @default false */
    isDefault: z.optional(z.boolean()),
    /** One main product of a group at a time. */
    group: z.nullish(z.string()),
    items: z.optional(z.array(ProductItemInput)),
    freeTrial: z.nullish(FreeTrialInput),
  }),
);
export interface CreateProductParams extends z.infer<typeof CreateProductParams> {}

export const exampleProduct: Product = {
  id: 'pro',
  name: 'Pro',
  group: null,
  env: 'sandbox',
  isAddOn: false,
  isDefault: false,
  archived: false,
  version: 1,
  createdAt: 1_795_360_026_492,
  items: [
    {
      type: 'price',
      featureId: null,
      feature: null,
      interval: 'month',
      intervalCount: 1,
      price: 20,
      display: { primaryText: '$20', secondaryText: 'per month' },
    },
  ],
  freeTrial: null,
  baseVariantId: null,
  properties: {
    isFree: false,
    isOneOff: false,
    intervalGroup: 'month',
    hasTrial: false,
    updateable: false,
  },
};

export const createProduct = defineEndpoint<CreateProductParams, Product>({
  id: 'products.create',
  method: 'POST',
  path: '/products',
  params: CreateProductParams,
  result: Product,
  repeat: 'guarded',
});

export const createProductExample: Example<CreateProductParams, Product> = {
  params: {
    id: 'pro',
    name: 'Pro',
    items: [{ price: 20, interval: 'month' }],
  },
  result: exampleProduct,
};

export const ListProductsParams = lazySchema(() =>
  z.strictObject({
    /** Fills in `scenario` and whether a trial is available; an unknown customer is ignored. */
    customerId: z.optional(CustomerId),
    entityId: z.optional(EntityId),
    /** @default false */
    includeArchived: z.optional(z.boolean()),
  }),
);
export interface ListProductsParams extends z.infer<typeof ListProductsParams> {}

export const ListProductsResult = lazySchema(() => z.object({ list: z.array(Product) }));
export interface ListProductsResult extends z.infer<typeof ListProductsResult> {}

export const listProducts = defineEndpoint<ListProductsParams, ListProductsResult>({
  id: 'products.list',
  method: 'GET',
  path: '/products',
  params: ListProductsParams,
  result: ListProductsResult,
  repeat: 'read',
});

export const listProductsExample: Example<ListProductsParams, ListProductsResult> = {
  params: {},
  result: { list: [exampleProduct] },
};
