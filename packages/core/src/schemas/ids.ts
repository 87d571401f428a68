import * as z from 'zod';

/**
 * Narrow every feature and product id of the kit to your own:
 *
 * @example
 * declare module '@autumn/core' {
 *   interface Register {
 *     features: 'words' | 'export_pdf';
 *     products: 'free' | 'pro';
 *   }
 * }
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the application's own declaration
export interface Register {}

export type FeatureId = Register extends { features: infer Id extends string } ? Id : string;
export type ProductId = Register extends { products: infer Id extends string } ? Id : string;

/** Checked at run time as any non-empty text; the narrower type exists for the compiler only. */
export const FeatureId = z.string().min(1) as unknown as z.ZodType<FeatureId, FeatureId>;
export const ProductId = z.string().min(1) as unknown as z.ZodType<ProductId, ProductId>;

/** Your own id of the customer: letters, digits, `_`, `-` and `:`. */
export const CustomerId = z.string().min(1);
/** Your own id of something that belongs to a customer, such as a seat or a workspace. */
export const EntityId = z.string().min(1);
/** Milliseconds since 1970 UTC. */
export const EpochMs = z.number();
