import * as z from 'zod';
import { CustomerId, EntityId, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Product } from '../schemas/product.ts';
import { defineEndpoint } from './endpoint.ts';

const Interval = lazySchema(() => z.enum(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'semi_annual', 'year']));

/** An item as it is written into a catalog; see `ProductItem` for what each field means. */
export const ProductItemInput = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId.nullish(),
    featureType: z.string().nullish(),
    includedUsage: z.union([z.number(), z.literal('inf')]).nullish(),
    interval: Interval.nullish(),
    intervalCount: z.number().int().positive().nullish(),
    price: z.number().nullish(),
    tiers: z
      .array(
        z.strictObject({
          to: z.union([z.number(), z.literal('inf')]),
          amount: z.number(),
          flatAmount: z.number().nullish(),
        }),
      )
      .nullish(),
    tierBehavior: z.enum(['graduated', 'volume']).nullish(),
    usageModel: z.enum(['prepaid', 'pay_per_use']).nullish(),
    billingUnits: z.number().positive().nullish(),
    resetUsageWhenEnabled: z.boolean().nullish(),
    entityFeatureId: z.string().nullish(),
    usageLimit: z.number().nullish(),
    config: z
      .strictObject({
        rollover: z
          .strictObject({
            max: z.number().nullish(),
            maxPercentage: z.number().nullish(),
            duration: z.enum(['month', 'forever']).nullish(),
            length: z.number().nullish(),
          })
          .nullish(),
        onIncrease: z.string().nullish(),
        onDecrease: z.string().nullish(),
      })
      .nullish(),
  }),
);
export interface ProductItemInput extends z.infer<typeof ProductItemInput> {}

export const FreeTrialInput = lazySchema(() =>
  z.strictObject({
    length: z.number().int().positive(),
    /** @default "day" */
    duration: z.enum(['day', 'month', 'year']).optional(),
    /** One trial per fingerprint, not only per customer. @default false */
    uniqueFingerprint: z.boolean().optional(),
    /** @default true */
    cardRequired: z.boolean().optional(),
  }),
);
export interface FreeTrialInput extends z.infer<typeof FreeTrialInput> {}

export const CreateProductParams = lazySchema(() =>
  z.strictObject({
    /** Letters, digits, `_` and `-`. */
    id: z.string().min(1),
    name: z.string().min(1),
    /** Lives beside a main product. @default false */
    isAddOn: z.boolean().optional(),
    /** Attached to every new customer; must be free or have a trial without a card. @default false */
    isDefault: z.boolean().optional(),
    /** One main product of a group at a time. */
    group: z.string().nullish(),
    items: z.array(ProductItemInput).optional(),
    freeTrial: FreeTrialInput.nullish(),
  }),
);
export interface CreateProductParams extends z.infer<typeof CreateProductParams> {}

const proExample: Product = {
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
  example: {
    params: {
      id: 'pro',
      name: 'Pro',
      items: [{ price: 20, interval: 'month' }],
    },
    result: proExample,
  },
});

export const ListProductsParams = lazySchema(() =>
  z.strictObject({
    /** Fills in `scenario` and whether a trial is available; an unknown customer is ignored. */
    customerId: CustomerId.optional(),
    entityId: EntityId.optional(),
    /** @default false */
    includeArchived: z.boolean().optional(),
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
  example: { params: {}, result: { list: [proExample] } },
});
