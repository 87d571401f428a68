import * as z from 'zod/mini';
import { ProductId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Product } from '../schemas/product.ts';
import { defineEndpoint, type Example } from './endpoint.ts';
import { CreateProductParams, exampleProduct } from './products.ts';
import { Success } from './success.ts';

export const GetProductParams = lazySchema(() => z.strictObject({ productId: ProductId }));
export interface GetProductParams extends z.infer<typeof GetProductParams> {}

export const getProduct = defineEndpoint<GetProductParams, Product>({
  id: 'products.get',
  method: 'GET',
  path: '/products/:productId',
  params: GetProductParams,
  result: Product,
  repeat: 'read',
});

export const getProductExample: Example<GetProductParams, Product> = {
  params: { productId: 'pro' },
  result: exampleProduct,
};

export const UpdateProductParams = lazySchema(() =>
  z.extend(z.partial(CreateProductParams), {
    productId: ProductId,
    archived: z.optional(z.boolean()),
  }),
);
export interface UpdateProductParams extends z.infer<typeof UpdateProductParams> {}

export const updateProduct = defineEndpoint<UpdateProductParams, Product>({
  id: 'products.update',
  method: 'POST',
  path: '/products/:productId',
  params: UpdateProductParams,
  result: Product,
  repeat: 'guarded',
});

export const updateProductExample: Example<UpdateProductParams, Product> = {
  params: { productId: 'pro', name: 'Pro' },
  result: exampleProduct,
};

export const DeleteProductParams = lazySchema(() =>
  z.strictObject({
    productId: ProductId,
    /** All versions instead of the newest. @default false */
    allVersions: z.optional(z.boolean()),
  }),
);
export interface DeleteProductParams extends z.infer<typeof DeleteProductParams> {}

export const deleteProduct = defineEndpoint<DeleteProductParams, Success>({
  id: 'products.delete',
  method: 'DELETE',
  path: '/products/:productId',
  params: DeleteProductParams,
  result: Success,
  repeat: 'guarded',
});

export const deleteProductExample: Example<DeleteProductParams, Success> = {
  params: { productId: 'pro', allVersions: true },
  result: { success: true },
};

export const ProductUsageParams = lazySchema(() =>
  z.strictObject({
    productId: ProductId,
    items: CreateProductParams.shape.items,
    freeTrial: CreateProductParams.shape.freeTrial,
  }),
);
export interface ProductUsageParams extends z.infer<typeof ProductUsageParams> {}

export const ProductUsageResult = lazySchema(() =>
  z.object({
    currentVersion: z.number(),
    /** An update with these items would make a new version. */
    willVersion: z.boolean(),
    archived: z.nullish(z.boolean()),
  }),
);
export interface ProductUsageResult extends z.infer<typeof ProductUsageResult> {}

export const productHasCustomers = defineEndpoint<ProductUsageParams, ProductUsageResult>({
  id: 'products.hasCustomers',
  method: 'POST',
  path: '/products/:productId/has_customers',
  params: ProductUsageParams,
  result: ProductUsageResult,
  repeat: 'read',
});

export const productHasCustomersExample: Example<ProductUsageParams, ProductUsageResult> = {
  params: { productId: 'pro', items: [] },
  result: { currentVersion: 1, willVersion: true, archived: false },
};

export const CopyProductParams = lazySchema(() =>
  z.strictObject({
    productId: ProductId,
    id: z.string().check(z.minLength(1)),
    name: z.string().check(z.minLength(1)),
    env: z.enum(['sandbox', 'live']),
  }),
);
export interface CopyProductParams extends z.infer<typeof CopyProductParams> {}

export const CopyProductResult = lazySchema(() => z.object({ message: z.nullish(z.string()) }));
export interface CopyProductResult extends z.infer<typeof CopyProductResult> {}

export const copyProduct = defineEndpoint<CopyProductParams, CopyProductResult>({
  id: 'products.copy',
  method: 'POST',
  path: '/products/:productId/copy',
  params: CopyProductParams,
  result: CopyProductResult,
  repeat: 'guarded',
});

export const copyProductExample: Example<CopyProductParams, CopyProductResult> = {
  params: { productId: 'pro', id: 'pro_2', name: 'Pro 2', env: 'sandbox' },
  result: { message: 'Product copied' },
};
