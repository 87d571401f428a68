import * as z from 'zod/mini';
import { lazySchema } from './lazy-schema.ts';

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

/**
 * Checked at run time as any non-empty text; the narrower type exists for the compiler only. The interfaces
 * keep the name `FeatureId` in the built declarations, where a mere annotation would be written out as `string`.
 */
export interface FeatureIdSchema extends z.ZodMiniType<FeatureId, FeatureId> {}
export interface ProductIdSchema extends z.ZodMiniType<ProductId, ProductId> {}
export const FeatureId = lazySchema(() => z.string().check(z.minLength(1))) as unknown as FeatureIdSchema;
export const ProductId = lazySchema(() => z.string().check(z.minLength(1))) as unknown as ProductIdSchema;

/** Your own id of the customer: letters, digits, `_`, `-` and `:`. */
export const CustomerId = lazySchema(() => z.string().check(z.minLength(1)));
/** Your own id of something that belongs to a customer, such as a seat or a workspace. */
export const EntityId = lazySchema(() => z.string().check(z.minLength(1)));
/** Milliseconds since 1970 UTC. */
export const EpochMs = lazySchema(() => z.number());
