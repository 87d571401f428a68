import * as z from 'zod/mini';
import { FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { NamedEntity } from './intent-parts.ts';

export const EntityIntent = lazySchema(() => z.strictObject({ entityId: NamedEntity }));
export interface EntityIntent extends z.infer<typeof EntityIntent> {}

export const CreateEntityIntent = lazySchema(() =>
  z.strictObject({
    /** Your id of the new one. */
    entityId: NamedEntity,
    /** What it is one of, such as `seats`: only a feature that the policy lists. */
    featureId: FeatureId,
    name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
);
export interface CreateEntityIntent extends z.infer<typeof CreateEntityIntent> {}

export const DeleteEntityIntent = lazySchema(() => z.strictObject({ entityId: NamedEntity }));
export interface DeleteEntityIntent extends z.infer<typeof DeleteEntityIntent> {}
